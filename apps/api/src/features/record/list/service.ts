import { everyRecord, type RecordFilter } from '@jiangji/domain/record/list-filter'
import type { Context } from '../../../platform/context.ts'
import { writePlace } from './order.ts'
import { listClassesAndProgrammes, listRecords, type ListedRecord } from './queries.ts'

export type RecordSearch = Partial<RecordFilter> & { cursor: string | null; limit: number }

export async function findRecords(ctx: Context, { cursor, limit, ...filter }: RecordSearch) {
  const found = await ctx.read('record.read', (trx) =>
    listRecords(trx, ctx.organisationId, { ...everyRecord, ...filter, cursor, limit: limit + 1 }),
  )
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { rows: page.map(recordLine), next: found.length > limit && last ? writePlace(last.place) : null }
}

export async function listChoices(ctx: Context) {
  const found = await ctx.read('record.read', (trx) => listClassesAndProgrammes(trx, ctx.organisationId))
  return {
    classes: [...new Set(found.map(({ className }) => className))],
    programmes: [...new Set(found.map(({ programme }) => programme))].toSorted(),
  }
}

function recordLine(record: ListedRecord) {
  const { learnerId, recordId, kind, title, name, studentNumber, className } = record
  const { level, awardLevel, number, issuedOn, validTo, state } = record
  return {
    learnerId,
    recordId,
    kind,
    title,
    name,
    studentNumber,
    className,
    level: level ?? awardLevel,
    number,
    issuedOn,
    validTo,
    state,
  }
}
