import { activationDays, mostRenewals, recoveryDays } from '@jiangji/domain/identity/activation-code'
import { schoolingOf } from '@jiangji/domain/learner/schooling'
import { decideRenewal } from '@jiangji/domain/learner/renewal'
import type { Context } from '../../platform/context.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { countRenewals, findMember, replaceCode } from './queries.ts'
import { newCode } from './slip.ts'

type Purpose = 'opening' | 'recovery'

const dayMillis = 86_400_000

/** A new slip for one learner: for a lost one, or in place of a forgotten password. The old code is dead at once. */
export async function renewSlip(ctx: Context, learnerId: string) {
  const { organisationId } = ctx
  const now = ctx.now()
  const since = new Date(now.getTime() - dayMillis)
  const facts = { purpose: '' }
  const act = { subject: { type: 'learner', id: learnerId }, facts }
  return ctx.commit('learner.slips.renew', act, async (trx) => {
    const member = await findMember(trx, organisationId, learnerId)
    if (!member) throw new Refusal('slip.learnerUnknown')
    decided(decideRenewal(member))
    if ((await countRenewals(trx, { organisationId, learnerId, since })) >= mostRenewals)
      throw new Refusal('slip.tooMany', { most: mostRenewals })
    const { userId, name, studentNumber, className } = member
    const purpose: Purpose = userId === null ? 'opening' : 'recovery'
    const days = purpose === 'opening' ? activationDays : recoveryDays
    const expiresAt = new Date(now.getTime() + days * dayMillis)
    const { code, ...sealed } = newCode(ctx)({ learnerId })
    await replaceCode(trx, organisationId, { ...sealed, purpose }, { createdAt: now, expiresAt })
    facts.purpose = purpose
    const schooling = schoolingOf(member)
    return { name, studentNumber, className, schooling, purpose, code, expiresAt: expiresAt.toISOString() }
  })
}
