import { wordOf } from '@jiangji/domain/words/word-of'
import type { Context } from '../../platform/context.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../platform/export/list-workbook.ts'
import { byKey, everything } from '../../platform/export/pages.ts'
import { requestColumns, requestStates } from '../../platform/export/request-columns.ts'
import { kindCell } from '../../platform/export/tongue.ts'
import { bulkColumns } from './bulk/workbook.ts'
import { listAllBulks } from './bulk/queries.ts'
import { listAllRequests, type ListedRequest } from './queries.ts'

const columns: readonly ListColumn<ListedRequest>[] = [
  { header: ['申请什么', 'Request'], cell: ({ act }, { words }) => words.changeActs[act] },
  { header: ['状态', 'State'], cell: ({ state }, { say }) => say(requestStates[state]) },
  { header: ['姓名', 'Name'], cell: ({ name }) => name },
  { header: ['类别', 'Kind'], cell: ({ kind }, tongue) => kindCell(tongue, kind) },
  { header: ['记录', 'Record'], cell: ({ title }) => title },
  {
    header: ['更正哪几项', 'Fields to correct'],
    cell: ({ kind, fields }, { words, list }) =>
      list((fields ?? []).map((key) => fieldName(words.fields, kind, key))) || null,
  },
  { header: ['原因', 'Reason'], cell: ({ reason }, { words }) => wordOf(words.changeReasons, reason) },
  { header: ['说明', 'Note'], cell: ({ note }) => note },
  ...requestColumns,
]

function fieldName(
  table: Readonly<Record<string, Readonly<Record<string, string>>>>,
  kind: string,
  key: string,
): string {
  return table[kind]?.[key] ?? key
}

/** What was asked to be changed: one record at a time, and many at once. */
export const changesWorkbook = listWorkbook({
  name: 'changes',
  title: ['变更申请', 'Changes'],
  permission: 'record.change.request',
  asked: everything,
  sheets: () => [
    listSheet({
      title: ['变更申请', 'Changes'],
      columns,
      pages: (ctx: Context) =>
        byKey(
          (page) =>
            ctx.read('record.change.request', (trx) => listAllRequests(trx, ctx.organisationId, page)),
          ({ id }) => id,
        ),
    }),
    listSheet({
      title: ['批量变更', 'Changes of many'],
      columns: bulkColumns,
      pages: (ctx: Context) =>
        byKey(
          (page) => ctx.read('record.change.request', (trx) => listAllBulks(trx, ctx.organisationId, page)),
          ({ id }) => id,
        ),
    }),
  ],
})
