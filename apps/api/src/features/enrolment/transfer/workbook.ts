import type { Context } from '../../../platform/context.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../../platform/export/list-workbook.ts'
import { atOnce, everything } from '../../../platform/export/pages.ts'
import { momentCell, type Both } from '../../../platform/export/tongue.ts'
import { listAsked, listToAnswer } from './queries.ts'

type Asked = Awaited<ReturnType<typeof listAsked>>[number]
type ToAnswer = Awaited<ReturnType<typeof listToAnswer>>[number]

const everyTransfer = 100_000

const askedStates: Readonly<Record<Asked['state'], Both>> = {
  open: ['等对方答复', 'Waiting for the other school'],
  confirmed: ['对方已同意', 'Agreed to'],
  refused: ['对方不同意', 'Not agreed to'],
  declined: ['本人不同意', 'The student declined'],
  withdrawn: ['已收回', 'Taken back'],
  'taken-in': ['已转入', 'Taken in'],
}
const answers: Readonly<Record<ToAnswer['state'], Both>> = {
  open: ['等我们答复', 'Waiting for us'],
  confirmed: ['已同意', 'Agreed to'],
  refused: ['未同意', 'Not agreed to'],
  declined: ['本人不同意', 'The student declined'],
  withdrawn: ['对方已收回', 'Taken back'],
}

const askedColumns: readonly ListColumn<Asked>[] = [
  { header: ['姓名', 'Name'], cell: ({ name }) => name },
  { header: ['身份证号', 'ID number'], cell: ({ idMasked }) => idMasked },
  { header: ['状态', 'State'], cell: ({ state }, { say }) => say(askedStates[state]) },
  { header: ['申请人', 'Requested by'], cell: ({ askedBy }) => askedBy },
  { header: ['申请时间', 'Requested at'], cell: ({ askedAt }) => momentCell(askedAt) },
  { header: ['答复时间', 'Answered at'], cell: ({ answeredAt }) => momentCell(answeredAt) },
  { header: ['答复', 'Answer'], cell: ({ answer }) => answer },
]

const toAnswerColumns: readonly ListColumn<ToAnswer>[] = [
  { header: ['姓名', 'Name'], cell: ({ name }) => name },
  { header: ['学号', 'Student number'], cell: ({ studentNumber }) => studentNumber },
  { header: ['班级', 'Class'], cell: ({ className }) => className },
  { header: ['申请转入的学校', 'School that asks'], cell: ({ asking }) => asking },
  { header: ['状态', 'State'], cell: ({ state }, { say }) => say(answers[state]) },
  { header: ['申请时间', 'Requested at'], cell: ({ askedAt }) => momentCell(askedAt) },
]

/** Learners on their way from one college to another, seen from this one. */
export const transfersWorkbook = listWorkbook({
  name: 'transfers',
  title: ['转学', 'Transfers'],
  permission: 'transfer.read',
  asked: everything,
  sheets: () => [
    listSheet({
      title: ['我们申请转入的', 'To us'],
      columns: askedColumns,
      pages: (ctx: Context) =>
        atOnce(() => ctx.read('transfer.read', (trx) => listAsked(trx, ctx.organisationId, everyTransfer))),
    }),
    listSheet({
      title: ['等我们同意转出的', 'From us'],
      columns: toAnswerColumns,
      pages: (ctx: Context) =>
        atOnce(() =>
          ctx.read('transfer.read', (trx) => listToAnswer(trx, ctx.organisationId, everyTransfer)),
        ),
    }),
  ],
})
