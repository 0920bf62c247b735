import { unusualFirst } from '@jiangji/domain/record/marks'
import type { Context } from '../../platform/context.ts'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'
import { marksOfBatch } from './mark-batch.ts'
import { oncePerAward } from './once-per-award.ts'
import type { SubmittedBatch } from './queries.ts'
import { listMembers, listRecordsAmong } from './row-queries.ts'

type Marked = Awaited<ReturnType<typeof markedRows>>[number]

/** What an approver goes through in a batch, the unusual first, an award once. */
export async function markedRows(ctx: Context, trx: ReadonlyTrx, batch: SubmittedBatch) {
  return oncePerAward(unusualFirst(await marksOfBatch(ctx, trx, batch)))
}

/** Some of them with what each says and who has it. */
export async function rowsAmong(
  trx: ReadonlyTrx,
  of: { organisationId: string; batchId: string },
  marked: readonly Marked[],
) {
  const found = await listRecordsAmong(
    trx,
    of.organisationId,
    marked.map(({ recordId }) => recordId),
  )
  const members = await listMembers(
    trx,
    of,
    marked.flatMap(({ awardId }) => awardId ?? []),
  )
  const byId = new Map(found.map((record) => [record.recordId, record]))
  return marked.flatMap(({ recordId, awardId, marks }) => {
    const record = byId.get(recordId)
    const team = members.filter((member) => awardId !== null && member.awardId === awardId)
    return record ? [{ ...record, marks, members: team }] : []
  })
}
