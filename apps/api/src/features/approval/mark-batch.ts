import { civilDateIn, firstDayOf } from '@jiangji/domain/calendar'
import { hasLeft, isEnrolmentState } from '@jiangji/domain/learner/enrolment-state'
import { marksOf, scoresIn } from '@jiangji/domain/record/batch-marks'
import { kindOf, readClaims } from '@jiangji/domain/record/kinds'
import { markNames, type Mark } from '@jiangji/domain/record/marks'
import type { Context } from '../../platform/context.ts'
import type { BatchState } from '../../platform/db/tables.ts'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'
import { openGlyphs, type Glyphs } from '../../platform/pdf/glyphs.ts'
import {
  countKeptMarks,
  listDoubles,
  listEntered,
  listHeld,
  listMarked,
  type EnteredRecord,
  type MarkedRecord,
} from './row-queries.ts'

export interface NewlyMarked {
  recordId: string
  awardId: string | null
  marks: Mark[]
}

/** What is unusual of a batch: found anew while it waits, as it was kept once it is decided. */
export async function marksOfBatch(
  ctx: Context,
  trx: ReadonlyTrx,
  { id, state }: { id: string; state: BatchState },
): Promise<MarkedRecord[]> {
  return state === 'submitted' ? markBatch(ctx, trx, id) : listMarked(trx, ctx.organisationId, id)
}

export async function markBatch(
  ctx: Context,
  trx: Pick<ReadonlyTrx, 'selectFrom'>,
  batchId: string,
): Promise<NewlyMarked[]> {
  const entered = await listEntered(trx, ctx.organisationId, batchId)
  const learnerIds = [...new Set(entered.map(({ learnerId }) => learnerId))]
  const held = await listHeld(trx, ctx.organisationId, { batchId, learnerIds })
  const doubles = await listDoubles(trx, ctx.organisationId, batchId)
  const glyphs = await openGlyphs()
  const issued = held.map((record) => ({ ...record, manyAtOnce: kindOf(record.kind).manyAtOnce }))
  const records = entered.map((record) => ({
    ...record,
    enrolledOn: firstDayOf(record.enrolledOn),
    scores: scoresOf(record),
    hasDouble: doubles.has(record.learnerId),
    hasLeft: isEnrolmentState(record.enrolmentState) && hasLeft(record.enrolmentState),
    manyAtOnce: kindOf(record.kind).manyAtOnce,
    marks: isPrintable(record, glyphs) ? record.marks : [...record.marks, 'glyphMissing'],
  }))
  const marks = marksOf(records, { today: civilDateIn(ctx.now()), issued })
  return entered.map(({ recordId, awardId }, at) => ({ recordId, awardId, marks: marks[at] ?? [] }))
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
