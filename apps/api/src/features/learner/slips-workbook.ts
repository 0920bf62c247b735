import { titleKey } from '@jiangji/domain/identity/normalise'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../platform/export/list-workbook.ts'
import { atOnce } from '../../platform/export/pages.ts'
import { listClasses } from './queries.ts'

const asked = z.object({ search: z.string().max(60).nullable().default(null) })

type ClassOfSlips = Awaited<ReturnType<typeof listClasses>>[number]

const columns: readonly ListColumn<ClassOfSlips>[] = [
  { header: ['班级', 'Class'], cell: ({ className }) => className },
  { header: ['专业', 'Programme'], cell: ({ programme }) => programme },
  { header: ['专业数', 'Programmes'], cell: ({ programmes }) => programmes },
  { header: ['人数', 'Learners'], cell: ({ learners }) => learners },
  { header: ['已开通', 'Opened'], cell: ({ activated }) => activated },
  { header: ['激活条还有效', 'Slips still good'], cell: ({ slips }) => slips },
]

/** How far each class is with its accounts; no slip and no code. */
export const slipClassesWorkbook = listWorkbook({
  name: 'slip-classes',
  title: ['激活条', 'Activation slips'],
  permission: 'learner.slips',
  asked,
  sheets: () => [
    listSheet({
      title: ['激活条', 'Activation slips'],
      columns,
      pages: (ctx, { search }: z.infer<typeof asked>) =>
        atOnce(() => readClasses(ctx, titleKey(search ?? ''))),
    }),
  ],
})

async function readClasses(ctx: Context, wanted: string): Promise<ClassOfSlips[]> {
  const classes = await ctx.read('learner.slips', (trx) => listClasses(trx, ctx.organisationId, ctx.now()))
  return classes.filter(({ className, programme }) => titleKey(`${className} ${programme}`).includes(wanted))
}
