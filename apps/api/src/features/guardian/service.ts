import { randomBytes, randomInt } from 'node:crypto'
import { civilDateIn } from '@jiangji/domain/calendar'
import { consentVersions } from '@jiangji/domain/consent/version'
import { activationDays, makeActivationCode } from '@jiangji/domain/identity/activation-code'
import { nameKey, normaliseText } from '@jiangji/domain/identity/normalise'
import { isGuarded } from '@jiangji/domain/learner/guardian'
import { decideGuardianEntry, type GuardianEntry } from '@jiangji/domain/learner/guardian-entry'
import type { Context } from '../../platform/context.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { endGuardianOf, findChild, insertGuardian, listGuardiansOf, storeConsent } from './queries.ts'

const dayMillis = 86_400_000

/** The guardians that this college registered of a learner; the code of a slip as long as it can be used. */
export async function showGuardians(ctx: Context, learnerId: string) {
  const found = await ctx.read('guardian.read', (trx) => listGuardiansOf(trx, ctx.organisationId, learnerId))
  return found.map(({ codeSealed, codeExpiresAt, consentedAt, withdrawnAt, endedAt, ...said }) => {
    const isOpen = consentedAt === null && endedAt === null && codeExpiresAt > ctx.now()
    return {
      ...said,
      consentedAt: consentedAt?.toISOString() ?? null,
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
      endedAt: endedAt?.toISOString() ?? null,
      slip: isOpen
        ? { code: ctx.keys.open(codeSealed, `guardian:${said.id}`), expiresAt: codeExpiresAt.toISOString() }
        : null,
    }
  })
}

export async function registerGuardian(ctx: Context, learnerId: string, entry: GuardianEntry) {
  const now = ctx.now()
  const today = civilDateIn(now)
  const { name, relation, relationNote, paper, paperSeenOn } = decided(decideGuardianEntry(entry, today))
  const id = ctx.newId()
  const code = makeActivationCode(randomBytes(10))
  const signInNumber = makeSignInNumber()
  const act = { subject: { type: 'guardian', id }, facts: { learnerId, relation, paper, paperSeenOn } }
  await ctx.commit('guardian.register', act, async (trx) => {
    const child = await findChild(trx, ctx.organisationId, learnerId)
    if (!child) throw new Refusal('enrolment.unknown')
    if (!isGuarded(child, today)) throw new Refusal('guardian.notNeeded')
    await insertGuardian(trx, {
      learner_id: learnerId,
      id,
      organisation_id: ctx.organisationId,
      name,
      name_key: nameKey(name),
      relation,
      relation_note: relationNote,
      paper,
      paper_seen_on: paperSeenOn,
      registered_by: ctx.personId,
      registered_at: now,
      code_sealed: ctx.keys.seal(code, `guardian:${id}`),
      code_hash: ctx.keys.lookupHash('activation-code', code),
      sign_in_number: signInNumber,
      code_expires_at: new Date(now.getTime() + activationDays * dayMillis),
    })
  })
  return { id, code, signInNumber }
}

/** Only digits after the first letter: it is typed on a phone, and no student number looks like it. */
function makeSignInNumber(): string {
  return `J${String(randomInt(10 ** 7)).padStart(7, '0')}`
}

/** Her consent to the child's account, taken back or given again; with the last one the child is signed out and what she agreed to ends. */
export async function setConsent(ctx: Context, given: boolean) {
  const version = given ? consentVersions.guardian : null
  const act = { subject: { type: 'learner', id: ctx.learnerId }, facts: { consent: version } }
  await ctx.commit('guardian.consent', act, async (trx) => {
    if (!(await storeConsent(trx, version, ctx.now()))) throw new Refusal('guardian.consentState')
  })
  return { given }
}

/** For a wrong one, or when a guardian takes her consent back: with the last consent the child is signed out. */
export async function endGuardian(ctx: Context, { id, reason }: { id: string; reason: string }) {
  const said = normaliseText(reason).text
  if (said === '') throw new Refusal('guardian.reasonMissing')
  await ctx.commit(
    'guardian.end',
    { subject: { type: 'guardian', id }, facts: { reason: said } },
    async (trx) => {
      const end = { id, reason: said, by: ctx.personId, at: ctx.now() }
      if (!(await endGuardianOf(trx, ctx.organisationId, end))) throw new Refusal('guardian.unknown')
    },
  )
  return { id }
}
