import { civilDateIn } from '@jiangji/domain/calendar'
import { normaliseCode } from '@jiangji/domain/identity/normalise'
import { isRecordKind, kindOf } from '@jiangji/domain/record/kinds'
import type { RecordKind } from '@jiangji/domain/record/kind'
import { refuseTaken } from '@jiangji/domain/record/unique-key'
import type { Context } from '../../platform/context.ts'
import { loadCatalogues } from '../../platform/catalogue/load-catalogues.ts'
import { claimNumber } from '../../platform/records/claim-number.ts'
import { insertRecord } from '../../platform/records/insert-record.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { findHolder, insertAward, insertFormBatch, type Holder } from './entry-queries.ts'
import { judgeEntry, type JudgedEntry } from './judge-entry.ts'
import { openHolder } from './open-holder.ts'

export interface Teammate {
  studentNumber: string
  /** Her part in the team. */
  part: string | null
}

export interface Entry {
  kind: string
  studentNumber: string
  claims?: unknown
  /** Who has the same award. */
  others?: readonly Teammate[]
}

/** One record by form, or one of each member of a team: a batch of its own, submitted at once, waiting for another person. */
export async function enterRecord(ctx: Context, { others = [], ...entry }: Entry) {
  const kind = isRecordKind(entry.kind) ? kindOf(entry.kind) : null
  if (kind?.begunBy !== 'college') throw new Refusal('record.kindUnknown', { kind: entry.kind })
  const found = await findFacts(ctx, kind, [entry.studentNumber, ...others.map((each) => each.studentNumber)])
  const facts = {
    today: civilDateIn(ctx.now()),
    holder: openHolder(ctx, found.holder),
    catalogues: found.catalogues,
  }
  const judged = decided(judgeEntry(kind, entry.claims, facts))
  const members = membersOf(ctx, kind, { judged, others, ...found })
  const batchId = ctx.newId()
  await storeEntry(ctx, { ...judged, kind, members, batchId })
  const [{ recordId, holder }] = members
  return { recordId, batchId, learnerId: holder.learnerId }
}

async function findFacts(ctx: Context, { importing }: RecordKind<object>, studentNumbers: readonly string[]) {
  return ctx.read('record.enter', async (trx) => {
    const holders: Holder[] = []
    for (const typed of studentNumbers) {
      const studentNumber = normaliseCode(typed).text
      const holder = await findHolder(trx, ctx.organisationId, studentNumber)
      if (!holder) throw unknownHolder(holders.length, studentNumber)
      if (holders.some(({ learnerId }) => learnerId === holder.learnerId))
        throw new Refusal('team.memberTwice', { studentNumber })
      holders.push(holder)
    }
    const [holder, ...mates] = holders
    if (!holder) throw new Refusal('record.holderUnknown')
    return { holder, mates, catalogues: await loadCatalogues(trx, importing?.references ?? []) }
  })
}

function unknownHolder(at: number, studentNumber: string): Refusal {
  return at === 0 ? new Refusal('record.holderUnknown') : new Refusal('team.memberUnknown', { studentNumber })
}

interface Member {
  holder: Holder
  recordId: string
  claims: object
}

interface Team {
  judged: JudgedEntry
  holder: Holder
  mates: readonly Holder[]
  others: readonly Teammate[]
}

/** Each member's own record, with the size of the team. */
function membersOf(
  ctx: Context,
  { award, schema }: RecordKind<object>,
  { judged: { claims }, holder, mates, others }: Team,
): readonly [Member, ...Member[]] {
  const first = { holder, recordId: ctx.newId(), claims }
  if (mates.length === 0) return [first]
  if (!award?.isTeam(claims)) throw new Refusal('team.notATeam')
  const whole = award.ofTeam(claims, mates.length + 1)
  const rest = mates.map((mate, at) => ({
    holder: mate,
    recordId: ctx.newId(),
    claims: schema.parse(award.otherOf(whole, others[at]?.part ?? null)),
  }))
  return [{ ...first, claims: whole }, ...rest]
}

interface NewEntry extends JudgedEntry {
  kind: RecordKind<object>
  members: readonly [Member, ...Member[]]
  batchId: string
}

async function storeEntry(ctx: Context, entry: NewEntry): Promise<void> {
  const { organisationId, personId } = ctx
  const { kind, claims, warned, members, batchId } = entry
  const [{ recordId, holder }] = members
  const now = ctx.now()
  const key = kind.uniqueKey(claims)
  const awardId = kind.award === undefined ? null : ctx.newId()
  const facts = { kind: kind.name, batchId, ...(members.length > 1 ? { members: members.length } : {}) }
  await ctx.commit('record.enter', { subject: { type: 'record', id: recordId }, facts }, async (trx) => {
    await insertFormBatch(trx, { id: batchId, organisationId, kind: kind.name, personId, now, warned })
    if (kind.award && awardId !== null)
      await insertAward(trx, {
        organisationId,
        id: awardId,
        batchId,
        level: kind.award.level(claims),
        members: members.length,
        claims: kind.award.common(claims),
        version: kind.version,
        now,
      })
    for (const member of members)
      await insertRecord(trx, 'submitted', {
        ...newRecord(entry, member),
        organisationId,
        awardId,
        personId,
        now,
      })
    if (key !== null && !(await claimNumber(trx, key, { learnerId: holder.learnerId, recordId })))
      throw Refusal.of(refuseTaken(kind))
  })
}

function newRecord({ kind, marks, batchId }: NewEntry, { holder, recordId, claims }: Member) {
  const columns = kind.columns(claims)
  const facts = { inRegistry: false, issuerAwards: columns.awardingBody === holder.college }
  return {
    learnerId: holder.learnerId,
    id: recordId,
    batchId,
    kind: kind.name,
    version: kind.version,
    claims,
    title: kind.title(claims),
    columns,
    assurance: kind.assurance(claims, facts),
    confirmation: kind.award?.isConfirmed(claims, facts) ? ('open' as const) : null,
    marks,
  }
}
