import { wordOf } from '@jiangji/domain/words/word-of'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../platform/export/list-workbook.ts'
import { dateCell, type Both } from '../../platform/export/tongue.ts'
import { Refusal } from '../../platform/refusal.ts'
import { returnedSheet } from '../../platform/returned/returned-sheet.ts'
import { findSubmitted } from './queries.ts'
import { markedRows, rowsAmong } from './rows.ts'

const chunkSize = 1000
const asked = z.object({ id: z.uuid() })

type Row = Awaited<ReturnType<typeof rowsAmong>>[number]

const confirmations: Readonly<Record<NonNullable<Row['confirmation']>, Both>> = {
  open: ['等主办单位确认', 'Waits for its organiser'],
  confirmed: ['主办单位已确认', 'Confirmed by its organiser'],
  refused: ['主办单位不予确认', 'Refused by its organiser'],
}

const columns: readonly ListColumn<Row>[] = [
  {
    header: ['要留意', 'Note'],
    cell: ({ marks }, { words, list }) => list(marks.map((mark) => wordOf(words.marks, mark))) || null,
  },
  { header: ['姓名', 'Name'], cell: (row, { list }) => list(holdersOf(row).map(({ name }) => name)) },
  {
    header: ['学号', 'Student number'],
    cell: (row, { list }) => list(holdersOf(row).map(({ studentNumber }) => studentNumber)),
  },
  {
    header: ['班级', 'Class'],
    cell: (row, { list }) => list([...new Set(holdersOf(row).map(({ className }) => className))]),
  },
  { header: ['记录', 'Record'], cell: ({ title }) => title },
  { header: ['颁证单位', 'Awarded by'], cell: ({ awardingBody }) => awardingBody },
  {
    header: ['等级', 'Level'],
    cell: ({ level }, { words }) => (level === null ? null : wordOf(words.levels, level)),
  },
  { header: ['编号', 'Number'], cell: ({ number }) => number },
  { header: ['日期', 'Date'], cell: ({ issuedOn }) => dateCell(issuedOn) },
  {
    header: ['主办单位确认', 'Organiser'],
    cell: ({ confirmation }, { say }) => (confirmation === null ? null : say(confirmations[confirmation])),
  },
]

function holdersOf(row: Row) {
  return row.members.length > 1 ? row.members : [row]
}

/** What an approver goes through in one batch, the unusual first, and what was sent back out of it. */
export const approvalRowsWorkbook = listWorkbook({
  name: 'approval-rows',
  title: ['待审核的记录', 'Records for approval'],
  permission: 'record.approve',
  asked,
  sheets: () => [
    listSheet({ title: ['待审核的记录', 'Records for approval'], columns, pages: rowsOf }),
    returnedSheet('record.approve'),
  ],
})

async function* rowsOf(ctx: Context, { id }: z.infer<typeof asked>): AsyncGenerator<Row[]> {
  const of = { organisationId: ctx.organisationId, batchId: id }
  const marked = await ctx.read('record.approve', async (trx) => {
    const batch = await findSubmitted(trx, of.organisationId, id)
    if (!batch) throw new Refusal('batch.unknown')
    return markedRows(ctx, trx, batch)
  })
  for (let first = 0; first < marked.length; first += chunkSize)
    yield await ctx.read('record.approve', (trx) =>
      rowsAmong(trx, of, marked.slice(first, first + chunkSize)),
    )
}
