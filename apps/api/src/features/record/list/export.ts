import type { Readable } from 'node:stream'
import type { CellValue } from '@jiangji/domain/import/cell'
import { isRecordKind } from '@jiangji/domain/record/kinds'
import { narrowing, type RecordFilter } from '@jiangji/domain/record/list-filter'
import { en } from '@jiangji/domain/words/en'
import { wordOf } from '@jiangji/domain/words/word-of'
import type { Words } from '@jiangji/domain/words/words'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import type { Context } from '../../../platform/context.ts'
import { streamTable } from '../../../platform/files/write/stream-table.ts'
import { writePlace } from './order.ts'
import { listRecords, type ListedRecord } from './queries.ts'

const chunkSize = 2000
const mostRows = 200_000

const chinese = {
  words: zhCN,
  sheet: '档案记录',
  headers: [
    '姓名',
    '学号',
    '班级',
    '专业',
    '类别',
    '记录',
    '等级',
    '编号',
    '颁证单位',
    '颁发日期',
    '有效期至',
    '状态',
  ],
}
const english: typeof chinese = {
  words: en,
  sheet: 'Records',
  headers: [
    'Name',
    'Student number',
    'Class',
    'Programme',
    'Kind',
    'Record',
    'Level',
    'Number',
    'Awarding body',
    'Issued on',
    'Valid to',
    'State',
  ],
}

/** The rows of a list as a workbook, in its order; who took which is written down before the first row leaves. */
export async function exportRecords(
  ctx: Context,
  filter: RecordFilter,
  inEnglish: boolean,
): Promise<{ fileName: string; body: Readable }> {
  const { words, sheet, headers } = inEnglish ? english : chinese
  const facts = { ...narrowing(filter) }
  const act = { subject: { type: 'list', id: 'records' }, facts }
  await ctx.commit('record.export', act, () => Promise.resolve())
  const body = streamTable({ sheet, headers, chunks: chunksOf(ctx, filter, words) })
  return { fileName: `${sheet}.xlsx`, body }
}

async function* chunksOf(ctx: Context, filter: RecordFilter, words: Words): AsyncGenerator<CellValue[][]> {
  let cursor: string | null = null
  for (let sent = 0; sent < mostRows; sent += chunkSize) {
    const asked: Parameters<typeof listRecords>[2] = { ...filter, cursor, limit: chunkSize }
    const rows: ListedRecord[] = await ctx.read('record.export', (trx) =>
      listRecords(trx, ctx.organisationId, asked),
    )
    yield rows.map((row) => cellsOf(row, words))
    const last = rows.at(-1)
    if (rows.length < chunkSize || !last) return
    cursor = writePlace(last.place)
  }
}

function cellsOf(row: ListedRecord, { kinds, levels, recordStates }: Words): CellValue[] {
  const level = row.level ?? row.awardLevel
  return [
    row.name,
    row.studentNumber,
    row.className,
    row.programme,
    isRecordKind(row.kind) ? kinds[row.kind].name : row.kind,
    row.title,
    level === null ? null : wordOf(levels, level),
    row.number,
    row.awardingBody,
    dateOf(row.issuedOn),
    dateOf(row.validTo),
    recordStates[row.state],
  ]
}

function dateOf(date: string | null): CellValue {
  return date === null ? null : { date }
}
