import type { Permission } from '@jiangji/domain/organisation/permission-name'
import type { Context } from '../context.ts'
import { listSheet, type ListColumn } from '../export/list-workbook.ts'
import { atOnce } from '../export/pages.ts'
import { listReturned } from './list-returned.ts'

type Returned = Awaited<ReturnType<typeof listReturned>>[number]

const columns: readonly ListColumn<Returned>[] = [
  { header: ['姓名', 'Name'], cell: ({ name }) => name },
  { header: ['学号', 'Student number'], cell: ({ studentNumber }) => studentNumber },
  { header: ['记录', 'Record'], cell: ({ title }) => title },
  { header: ['编号', 'Number'], cell: ({ number }) => number },
  { header: ['退回的原因', 'Reason of the return'], cell: ({ reason }) => reason },
  { header: ['退回的人', 'Returned by'], cell: ({ by }) => by },
]

/** What was sent back out of a batch by itself, as a sheet for who may read the batch. */
export function returnedSheet(permission: Permission) {
  return listSheet({
    title: ['单独退回的记录', 'Returned records'],
    columns,
    pages: (ctx: Context, { id }: { id: string }) =>
      atOnce(() => ctx.read(permission, (trx) => listReturned(trx, ctx.organisationId, id))),
  })
}
