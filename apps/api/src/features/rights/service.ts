import { civilDateIn } from '@jiangji/domain/calendar'
import { audienceOf } from '@jiangji/domain/consent/audience'
import { maskResidentId } from '@jiangji/domain/identity/resident-id'
import { maskStateStudentNumber } from '@jiangji/domain/identity/state-student-number'
import { accessKindOf } from '@jiangji/domain/rights/access'
import { holdingNames, holdings } from '@jiangji/domain/rights/holdings'
import { sights, whoSees } from '@jiangji/domain/rights/sights'
import { shareStateOf } from '@jiangji/domain/share/life'
import { maskNumber } from '@jiangji/domain/share/mask-number'
import type { Context } from '../../platform/context.ts'
import {
  countHeld,
  findHeld,
  findOwnAccount,
  listEntriesAboutMe,
  listSchools,
  listShareConsents,
  listTransferConsents,
  listVersions,
} from './queries.ts'

const mostEntries = 100

export async function showRights(ctx: Context) {
  const found = await ctx.read('portfolio.read', async (trx) => ({
    held: await findHeld(trx, ctx.learnerId),
    schools: await listSchools(trx),
    counts: await countHeld(trx),
    shares: await listShareConsents(trx),
    transfers: await listTransferConsents(trx),
    versions: await listVersions(trx),
    account: await findOwnAccount(trx, ctx.personId),
  }))
  const { held, schools, versions } = found
  return {
    audience: audienceOf(held.birthDate, civilDateIn(ctx.now())),
    held: {
      name: held.name,
      sex: held.sex,
      birthDate: held.birthDate,
      idMasked: held.idNumberSealed && maskResidentId(ctx.openIdNumber(held.learnerId, held.idNumberSealed)),
    },
    schools: schools.map((school) => schoolLine(ctx, school)),
    counts: found.counts,
    holdings: holdingNames.map((name) => {
      const { origin, ground, keeping, sensitive } = holdings[name]
      return { name, origin, ground, keeping, sensitive }
    }),
    sights: sights.map((sight) => ({ sight, roles: whoSees(sight) })),
    consents: {
      account: accountConsent(versions, found.account?.userId ?? null),
      shares: found.shares.map((share) => shareConsent(share, ctx.now())),
      transfers: versions.flatMap((version) => transferConsent(version, found.transfers)),
    },
  }
}

/** What others did with her rows and which lists her schools took along, as far as the audit names it. */
export async function showAccesses(ctx: Context) {
  const entries = await ctx.read('portfolio.read', (trx) => listEntriesAboutMe(trx, mostEntries))
  return entries.map(({ id, at, school, permission, certain }) => ({
    id,
    at: at.toISOString(),
    school,
    kind: accessKindOf(permission),
    certain,
  }))
}

type School = Awaited<ReturnType<typeof listSchools>>[number]
type Version = Awaited<ReturnType<typeof listVersions>>[number]
type ShareConsent = Awaited<ReturnType<typeof listShareConsents>>[number]
type TransferConsent = Awaited<ReturnType<typeof listTransferConsents>>[number]

function schoolLine(ctx: Context, { learnerId, school, bureau, ...sealed }: School) {
  const opened = (value: Buffer | null, mask: (text: string) => string) =>
    value && mask(ctx.keys.open(value, `enrolment:${learnerId}`))
  return {
    school,
    bureau,
    stateNumberMasked: opened(sealed.stateNumberSealed, maskStateStudentNumber),
    phoneMasked: opened(sealed.phoneSealed, maskNumber),
    guardianPhoneMasked: opened(sealed.guardianPhoneSealed, maskNumber),
  }
}

function accountConsent(versions: readonly Version[], userId: string | null) {
  const given = versions.find(({ subject, id }) => subject === 'account' && id === userId)
  return given ? { givenAt: given.at.toISOString(), version: given.version ?? '' } : null
}

function shareConsent({ id, recipient, purpose, version, givenAt, ...life }: ShareConsent, now: Date) {
  return {
    id,
    recipient,
    purpose,
    version,
    givenAt: givenAt.toISOString(),
    until: life.expiresAt.toISOString(),
    state: shareStateOf(life, now),
  }
}

function transferConsent({ subject, id, at, version }: Version, transfers: readonly TransferConsent[]) {
  const asked = subject === 'transfer' ? transfers.find((one) => one.id === id) : undefined
  if (!asked) return []
  const { asking, state } = asked
  return [{ id, asking, state, givenAt: at.toISOString(), version: version ?? '' }]
}
