import { civilDateIn } from '@jiangji/domain/calendar'
import { consentVersions } from '@jiangji/domain/consent/version'
import { isGuarded } from '@jiangji/domain/learner/guardian'
import type { Context } from '../../platform/context.ts'
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

/** The consent to the wording in force, by whoever holds the slip and bears the name on it. */
export async function giveGuardianConsent(ctx: Context, slip: GuardianSlip, typed: TypedSlip): Promise<void> {
  const child = { birthDate: slip.birth_date, guardianNeeded: slip.guardian_needed }
  if (!isGuarded(child, civilDateIn(ctx.now()))) throw new Refusal('guardian.notNeeded')
  const act = { subject: { type: 'guardian', id: slip.guardian_id }, facts: {}, writtenByDoor: true } as const
  await ctx.commit('account.activate', act, async (trx) => {
    const given = { version: consentVersions.guardian, entryId: ctx.newId() }
    if (!(await consentAsGuardian(trx, typed, given, ctx.now()))) throw new Refusal('activation.unknown')
  })
}
