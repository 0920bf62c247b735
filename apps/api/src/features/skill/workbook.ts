import { draftSubjects } from '@jiangji/domain/skill/link'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../platform/export/list-workbook.ts'
import { byKey } from '../../platform/export/pages.ts'
import { listDrafts, type DraftLine } from './draft-queries.ts'
import { draftAnswers } from './drafts.ts'

const asked = z.object({
  subject: z.enum(draftSubjects),
  state: z.enum(draftAnswers),
  search: z.string().trim().max(60).default(''),
})

const columns: readonly ListColumn<DraftLine>[] = [
  { header: ['从', 'From'], cell: ({ from }) => from },
  { header: ['到', 'To'], cell: ({ to }) => to },
  { header: ['怎么来的', 'Where from'], cell: ({ basis }) => basis },
]

/** The links and skills of one kind that wait, are approved or were turned down. */
export const skillDraftsWorkbook = listWorkbook({
  name: 'skill-drafts',
  title: ['技能对应', 'Skill links'],
  permission: 'skill.read',
  asked,
  sheets: () => [
    listSheet({
      title: ['技能对应', 'Skill links'],
      columns,
      pages: (ctx: Context, narrowed: z.infer<typeof asked>) =>
        byKey(
          (page) => ctx.read('skill.read', (trx) => listDrafts(trx, { ...narrowed, ...page })),
          ({ key }) => key,
        ),
    }),
  ],
})
