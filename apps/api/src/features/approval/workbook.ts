import { batchStateWords } from '../../platform/export/batch-states.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../platform/export/list-workbook.ts'
import { byKey, everything } from '../../platform/export/pages.ts'
import { kindCell, momentCell } from '../../platform/export/tongue.ts'
import { listAllSubmitted, type SubmittedBatch } from './queries.ts'

const columns: readonly ListColumn<SubmittedBatch>[] = [
  { header: ['批次', 'Batch'], cell: ({ kind, fileName }, tongue) => fileName ?? kindCell(tongue, kind) },
  { header: ['类别', 'Kind'], cell: ({ kind }, tongue) => kindCell(tongue, kind) },
  { header: ['状态', 'State'], cell: ({ state }, { say }) => say(batchStateWords[state]) },
  { header: ['行数', 'Rows'], cell: ({ total }) => total },
  { header: ['录入的人', 'Entered by'], cell: ({ createdBy }) => createdBy },
  { header: ['送审的人', 'Submitted by'], cell: ({ submittedBy }) => submittedBy },
  { header: ['送审时间', 'Submitted at'], cell: ({ submittedAt }) => momentCell(submittedAt) },
  { header: ['审核时间', 'Approved at'], cell: ({ approvedAt }) => momentCell(approvedAt) },
  { header: ['退回的原因', 'Reason of the return'], cell: ({ returnReason }) => returnReason },
]

/** What waits for an approver, and what was decided. */
export const approvalsWorkbook = listWorkbook({
  name: 'approvals',
  title: ['审核', 'Approvals'],
  permission: 'record.approve',
  asked: everything,
  sheets: () => [
    listSheet({
      title: ['审核', 'Approvals'],
      columns,
      pages: (ctx) =>
        byKey(
          (page) => ctx.read('record.approve', (trx) => listAllSubmitted(trx, ctx.organisationId, page)),
          ({ id }) => id,
        ),
    }),
  ],
})
