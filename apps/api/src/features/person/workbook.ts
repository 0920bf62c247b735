import type { Context } from '../../platform/context.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../platform/export/list-workbook.ts'
import { atOnce, everything } from '../../platform/export/pages.ts'
import { requestColumns, requestStates } from '../../platform/export/request-columns.ts'
import { requestLine } from './list.ts'
import { listRequests } from './queries.ts'

type Request = ReturnType<typeof requestLine>

const everyRequest = 100_000

const columns: readonly ListColumn<Request>[] = [
  { header: ['申请什么', 'Request'], cell: ({ act }, { words }) => words.personActs[act] },
  { header: ['状态', 'State'], cell: ({ state }, { say }) => say(requestStates[state]) },
  { header: ['姓名', 'Name'], cell: ({ name }) => name },
  { header: ['学号', 'Student number'], cell: ({ studentNumber }) => studentNumber },
  { header: ['班级', 'Class'], cell: ({ className }) => className },
  { header: ['新姓名', 'New name'], cell: ({ newName }) => newName },
  { header: ['新身份证号', 'New ID number'], cell: ({ newIdMasked }) => newIdMasked },
  { header: ['另一条学籍的学号', 'Student number of the other row'], cell: ({ otherNumber }) => otherNumber },
  { header: ['说明', 'Note'], cell: ({ note }) => note },
  ...requestColumns,
]

/** Names and ID numbers to be corrected and rows to be merged, ID numbers masked as on the page. */
export const personRequestsWorkbook = listWorkbook({
  name: 'person-requests',
  title: ['改名、更正和合并', 'Requests about persons'],
  permission: 'person.read',
  asked: everything,
  sheets: () => [
    listSheet({
      title: ['改名、更正和合并', 'Requests about persons'],
      columns,
      pages: (ctx: Context) => atOnce(() => readRequests(ctx)),
    }),
  ],
})

async function readRequests(ctx: Context): Promise<Request[]> {
  const requests = await ctx.read('person.read', (trx) => listRequests(trx, ctx.organisationId, everyRequest))
  return requests.map((request) => requestLine(ctx, request))
}
