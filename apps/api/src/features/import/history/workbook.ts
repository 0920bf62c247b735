import { z } from 'zod'
import { batchStates } from '../../../platform/db/tables.ts'
import { batchStateWords } from '../../../platform/export/batch-states.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../../platform/export/list-workbook.ts'
import { byKey } from '../../../platform/export/pages.ts'
import { kindCell, momentCell } from '../../../platform/export/tongue.ts'
import { listBatchesBehind, type BatchRecord } from '../queries.ts'

const asked = z.object({
  kind: z.string().max(40).nullable().default(null),
  state: z.enum(batchStates).nullable().default(null),
  personId: z.uuid().nullable().default(null),
})

const columns: readonly ListColumn<BatchRecord>[] = [
  { header: ['文件', 'File'], cell: (batch) => batch.file_name },
  { header: ['类别', 'Kind'], cell: (batch, tongue) => kindCell(tongue, batch.kind) },
  { header: ['状态', 'State'], cell: (batch, { say }) => say(batchStateWords[batch.state]) },
  { header: ['行数', 'Rows'], cell: (batch) => batch.total_rows },
  { header: ['可导入', 'Accepted'], cell: (batch) => batch.accepted_rows },
  { header: ['已在库', 'Already here'], cell: (batch) => batch.unchanged_rows },
  { header: ['已提醒', 'Warned'], cell: (batch) => batch.warned_rows },
  { header: ['待定', 'Held'], cell: (batch) => batch.held_rows },
  { header: ['退回', 'Rejected'], cell: (batch) => batch.rejected_rows },
  { header: ['上传人', 'Uploaded by'], cell: (batch) => batch.creator },
  { header: ['上传时间', 'Uploaded at'], cell: (batch) => momentCell(batch.created_at) },
  { header: ['提交时间', 'Submitted at'], cell: (batch) => momentCell(batch.submitted_at) },
  { header: ['审核时间', 'Approved at'], cell: (batch) => momentCell(batch.approved_at) },
  { header: ['退回的原因', 'Reason of the return'], cell: (batch) => batch.return_reason },
]

/** Every workbook that was imported, narrowed as on its page. */
export const batchesWorkbook = listWorkbook({
  name: 'batches',
  title: ['导入记录', 'Imports'],
  permission: 'import.read',
  asked,
  sheets: () => [
    listSheet({
      title: ['导入记录', 'Imports'],
      columns,
      pages: (ctx, { kind, state, personId }: z.infer<typeof asked>) =>
        byKey(
          (page) =>
            ctx.read('import.read', (trx) =>
              listBatchesBehind(
                trx,
                ctx.organisationId,
                {
                  ...(kind === null ? {} : { kind }),
                  ...(personId === null ? {} : { personId }),
                  ...(state === null ? {} : { states: [state] }),
                },
                page,
              ),
            ),
          ({ id }) => id,
        ),
    }),
  ],
})
