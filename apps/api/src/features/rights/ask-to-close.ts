import { civilDateIn } from '@jiangji/domain/calendar'
import { closesAt, decideClosing } from '@jiangji/domain/rights/closing'
import { platformOrganisation, type Context } from '../../platform/context.ts'
import { isConstraint } from '../../platform/db/pool.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import {
  endOwnSessions,
  endOwnShares,
  findOpenClosing,
  findOwnAccount,
  insertClosing,
  listTransferConsents,
} from './queries.ts'

export interface AskingToClose {
  password: string
  endShares: boolean
}

/** Her own account, with her own password: every session ends, and signing in within the cooling time takes it back. */
export async function askToClose(ctx: Context, { password, endShares }: AskingToClose) {
  const askedAt = ctx.now()
  const id = ctx.newId()
  const account = await ctx.read('account.close', (trx) => findOwnAccount(trx, ctx.personId))
  if (!account) throw new Refusal('permission.denied')
  await provePassword(ctx, account.userId, password)
  const closing = { ...account, id, askedAt, closesAt: closesAt(askedAt) }
  const facts = { step: 'asked', endShares: endShares ? 1 : 0 }
  const act = { subject: { type: 'account', id: account.userId }, facts }
  await ctx
    .commit('account.close', act, async (trx) => {
      const asked = await findOpenClosing(trx)
      const transfers = await listTransferConsents(trx)
      const asking = {
        birthDate: account.birthDate,
        isStaff: ctx.actor.memberships.length > 0,
        hasAsked: asked !== undefined,
        hasOpenTransfer: transfers.some(({ state, consentedAt }) => state === 'open' && consentedAt !== null),
      }
      decided(decideClosing(asking, civilDateIn(askedAt)))
      await insertClosing(trx, closing)
      if (endShares) await endOwnShares(trx, askedAt)
      await endOwnSessions(trx)
      const payload = {
        id,
        organisationId: platformOrganisation,
        personId: ctx.personId,
        roles: ['platform-administrator' as const],
      }
      await ctx.enqueueFor(trx, 'account.close', payload, closing.closesAt)
    })
    .catch((cause: unknown) => {
      throw isConstraint(cause, 'account_closing_one_open') ? new Refusal('closing.alreadyAsked') : cause
    })
  return { closesAt: closing.closesAt.toISOString() }
}

async function provePassword(ctx: Context, userId: string, password: string): Promise<void> {
  const entry = ctx.passwordBrake.admit(userId, ctx.now())
  if (!entry.admitted) throw new Refusal('slowDown', { seconds: entry.seconds })
  const isHers = await ctx.accounts.verify(userId, password).catch((cause: unknown) => {
    entry.attempt.right()
    throw cause
  })
  if (isHers) return entry.attempt.right()
  entry.attempt.wrong(ctx.now())
  throw new Refusal('closing.passwordWrong')
}
