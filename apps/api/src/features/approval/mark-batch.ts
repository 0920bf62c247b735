import { civilDateIn, firstDayOf } from '@jiangji/domain/calendar'
import { hasLeft, isEnrolmentState } from '@jiangji/domain/learner/enrolment-state'
import { marksOf, scoresIn, type RecordInBatch } from '@jiangji/domain/record/batch-marks'
import { kindOf, readClaims } from '@jiangji/domain/record/kinds'
import { markNames, type Mark } from '@jiangji/domain/record/marks'
import type { Context } from '../../platform/context.ts'
import type { BatchState } from '../../platform/db/tables.ts'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'
import { openGlyphs, type Glyphs } from '../../platform/pdf/glyphs.ts'
import {
  countKeptMarks,
  listDoubles,
  listHeld,
  listMarked,
  nextEntered,
  type EnteredRecord,
  type MarkedRecord,
} from './row-queries.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

const beforeAll = '00000000-0000-0000-0000-000000000000'

export interface NewlyMarked {
  recordId: string
  awardId: string | null
  marks: Mark[]
}

type Entered = RecordInBatch & Pick<NewlyMarked, 'recordId' | 'awardId'>

/** What is unusual of a batch: found anew while it waits, as it was kept once it is decided. */
export async function marksOfBatch(
  ctx: Context,
  trx: ReadonlyTrx,
  { id, state }: { id: string; state: BatchState },
): Promise<MarkedRecord[]> {
  return state === 'submitted' ? markBatch(ctx, trx, id) : listMarked(trx, ctx.organisationId, id)
}

export async function markBatch(ctx: Context, trx: Reading, batchId: string): Promise<NewlyMarked[]> {
  const { organisationId } = ctx
  const doubles = await listDoubles(trx, organisationId, batchId)
  const glyphs = await openGlyphs()
  const records: Entered[] = []
  for await (const record of enteredRecords(trx, organisationId, batchId))
    records.push(comparable(record, doubles, glyphs))
  const learnerIds = [...new Set(records.map(({ learnerId }) => learnerId))]
  const held = await listHeld(trx, organisationId, { batchId, learnerIds })
  const issued = held.map((record) => ({ ...record, manyAtOnce: kindOf(record.kind).manyAtOnce }))
  const marks = marksOf(records, { today: civilDateIn(ctx.now()), issued })
  return records.map(({ recordId, awardId }, at) => ({ recordId, awardId, marks: marks[at] ?? [] }))
}

/** A thousand at a time, so that the claims of a whole batch are never held together. */
async function* enteredRecords(trx: Reading, organisationId: string, batchId: string) {
  let after: string | undefined = beforeAll
  while (after !== undefined) {
    const entered: EnteredRecord[] = await nextEntered(trx, { organisationId, batchId, after })
    yield* entered
    after = entered.at(-1)?.recordId
  }
}

/** What of a record is laid beside the others of its batch. */
function comparable(record: EnteredRecord, doubles: ReadonlySet<string>, glyphs: Glyphs): Entered {
  const { recordId, awardId, learnerId, title, level, issuedOn, enrolledOn, enrolmentState } = record
  return {
    recordId,
    awardId,
    learnerId,
    title,
    level,
    issuedOn,
    enrolledOn: firstDayOf(enrolledOn),
    scores: scoresOf(record),
    hasDouble: doubles.has(learnerId),
    hasLeft: isEnrolmentState(enrolmentState) && hasLeft(enrolmentState),
    manyAtOnce: kindOf(record.kind).manyAtOnce,
    marks: isPrintable(record, glyphs) ? record.marks : [...record.marks, 'glyphMissing'],
  }
}

/** How many records bear each mark, the weightiest first. */
export async function countUnusual(
  ctx: Context,
  trx: ReadonlyTrx,
  { id, state }: { id: string; state: BatchState },
): Promise<{ mark: Mark; count: number }[]> {
  const counts =
    state === 'submitted'
      ? countMarks(await markBatch(ctx, trx, id))
      : await countKeptMarks(trx, ctx.organisationId, id)
  return markNames.flatMap((mark) => {
    const count = counts.get(mark) ?? 0
    return count === 0 ? [] : [{ mark, count }]
  })
}

function countMarks(records: readonly NewlyMarked[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const mark of records.flatMap(({ marks }) => marks)) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return counts
}

/** A document prints a holder's name and her claims; what no font of ours has is told before anything is signed. */
function isPrintable({ name, title, claims }: EnteredRecord, glyphs: Glyphs): boolean {
  return glyphs.missingIn(JSON.stringify([name, title, claims])).length === 0
}

function scoresOf({ kind: name, claimsVersion, claims }: EnteredRecord): string[] {
  return scoresIn(kindOf(name).achievement(readClaims(name, claimsVersion, claims)))
}
