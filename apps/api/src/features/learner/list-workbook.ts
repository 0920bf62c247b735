import { civilDateIn } from '@jiangji/domain/calendar'
import { wordOf } from '@jiangji/domain/words/word-of'
import { listSheet, listWorkbook, type ListColumn } from '../../platform/export/list-workbook.ts'
import { byKey } from '../../platform/export/pages.ts'
import { learnerFilterSchema, type LearnerNarrowing } from './learner-filter.ts'
import { learnerLine } from './learner-line.ts'
import { listLearners } from './queries.ts'

type Line = ReturnType<ReturnType<typeof learnerLine>>

const columns: readonly ListColumn<Line>[] = [
  { header: ['姓名', 'Name'], cell: ({ name }) => name },
  { header: ['学号', 'Student number'], cell: ({ studentNumber }) => studentNumber },
  { header: ['身份证号', 'ID number'], cell: ({ idMasked }) => idMasked },
  { header: ['班级', 'Class'], cell: ({ className }) => className },
  { header: ['专业', 'Programme'], cell: ({ programme }) => programme },
  { header: ['学籍状态', 'Enrolment'], cell: ({ state }, { words }) => wordOf(words.enrolmentStates, state) },
  {
    header: ['账号', 'Account'],
    cell: ({ activated }, { say }) => say(activated ? ['已开通', 'Open'] : ['未开通', 'Not open']),
  },
  {
    header: ['备注', 'Note'],
    cell: ({ mergedInto }, { say }) =>
      mergedInto === null
        ? null
        : say(['已并入同一人的另一条', 'Merged into another row of the same person']),
  },
]

/** The list of learners, ID numbers masked as on the page. */
export const learnersWorkbook = listWorkbook({
  name: 'learners',
  title: ['学籍', 'Learners'],
  permission: 'learner.export',
  asked: learnerFilterSchema,
  sheets: () => [
    listSheet({
      title: ['学籍', 'Learners'],
      columns,
      pages: (ctx, filter: LearnerNarrowing) => {
        const lineOf = learnerLine(ctx, civilDateIn(ctx.now()))
        return byKey(
          async ({ after, limit }) => {
            const found = await ctx.read('learner.export', (trx) =>
              listLearners(trx, ctx.organisationId, { ...filter, after, limit }),
            )
            return found.slice(0, limit).map(lineOf)
          },
          ({ studentNumber }) => studentNumber,
        )
      },
    }),
  ],
})
