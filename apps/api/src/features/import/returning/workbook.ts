import { z } from 'zod'
import { listWorkbook } from '../../../platform/export/list-workbook.ts'
import { returnedSheet } from '../../../platform/returned/returned-sheet.ts'

/** The records that an approver sent back out of a batch, for who uploaded it. */
export const returnedRecordsWorkbook = listWorkbook({
  name: 'returned-records',
  title: ['单独退回的记录', 'Returned records'],
  permission: 'import.read',
  asked: z.object({ id: z.uuid() }),
  sheets: () => [returnedSheet('import.read')],
})
