import { civilDateIn } from '@jiangji/domain/calendar'
import { consentVersions } from '@jiangji/domain/consent/version'
import { isGuarded } from '@jiangji/domain/learner/guardian'
import type { Context } from '../../platform/context.ts'
import { isConstraint } from '../../platform/db/pool.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  consentAsGuardian,
  hasGuardianConsent,
  type GuardianSlip,
  type Slip,
  type TypedSlip,
} from './queries.ts'

/** Whether a child's own slip still waits for a guardian. */
export async function waitsForGuardian(ctx: Context, slip: Slip): Promise<boolean> {
  const child = { birthDate: slip.birth_date, guardianNeeded: slip.guardian_needed }
  if (!isGuarded(child, civilDateIn(ctx.now()))) return false
  return !(await ctx.read('account.activate', (trx) => hasGuardianConsent(trx, slip.learner_id)))
}

/** The consent to the wording in force, by whoever holds the slip and bears the name on it; it opens an account of her own. */
export async function openGuardian(
  ctx: Context,
  slip: GuardianSlip,
  typed: TypedSlip,
  password: string,
): Promise<void> {
  const child = { birthDate: slip.birth_date, guardianNeeded: slip.guardian_needed }
  if (!isGuarded(child, civilDateIn(ctx.now()))) throw new Refusal('guardian.notNeeded')
  const username = `${slip.slug}:${slip.sign_in_number.toLowerCase()}`
  const userId = await ctx.accounts.create({ username: null, password, name: slip.name })
  try {
    await consent(ctx, slip.guardian_id, typed, { userId, username })
  } catch (cause) {
    await ctx.accounts.remove(userId)
    throw isConstraint(cause, 'user_username_key') ? new Refusal('activation.taken') : cause
  }
}

async function consent(
  ctx: Context,
  guardianId: string,
  typed: TypedSlip,
  user: { userId: string; username: string },
): Promise<void> {
  const act = { subject: { type: 'guardian', id: guardianId }, facts: {}, writtenByDoor: true } as const
  await ctx.commit('account.activate', act, async (trx) => {
    const given = { version: consentVersions.guardian, entryId: ctx.newId(), personId: ctx.newId(), ...user }
    if (!(await consentAsGuardian(trx, typed, given, ctx.now()))) throw new Refusal('activation.unknown')
  })
}
