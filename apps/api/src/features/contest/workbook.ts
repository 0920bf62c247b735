import { wordOf } from '@jiangji/domain/words/word-of'
import { z } from 'zod'
import { listSheet, listWorkbook, type ListColumn } from '../../platform/export/list-workbook.ts'
import { atOnce } from '../../platform/export/pages.ts'
import { dateCell, momentCell, type Both } from '../../platform/export/tongue.ts'
import { listResults } from './queries.ts'
import { resultLine } from './result-view.ts'

const mostRows = 200_000
const asked = z.object({ shown: z.enum(['waiting', 'decided']).default('waiting') })

type Result = ReturnType<typeof resultLine>

const states: Readonly<Record<Result['state'], Both>> = {
  open: ['待确认', 'To be confirmed'],
  confirmed: ['已确认', 'Confirmed'],
  refused: ['不予确认', 'Refused'],
}

const columns: readonly ListColumn<Result>[] = [
  { header: ['赛事', 'Contest'], cell: ({ contest }) => contest },
  { header: ['届次', 'Edition'], cell: ({ edition }) => edition },
  { header: ['赛项', 'Event'], cell: ({ event }) => event },
  { header: ['级别', 'Level'], cell: ({ level }, { words }) => wordOf(words.levels, level) },
  { header: ['奖项', 'Award'], cell: ({ award }) => award },
  {
    header: ['个人或团体', 'Individual or team'],
    cell: ({ participation }, { words }) => wordOf(words.choices.participation, participation),
  },
  { header: ['选手', 'Competitors'], cell: ({ members }, { list }) => list(members) },
  { header: ['指导教师', 'Instructor'], cell: ({ instructor }) => instructor },
  { header: ['学校', 'School'], cell: ({ college }) => college },
  { header: ['证书编号', 'Certificate number'], cell: ({ number }) => number },
  { header: ['获奖日期', 'Awarded on'], cell: ({ awardedOn }) => dateCell(awardedOn) },
  { header: ['学校审核时间', 'Approved by the school'], cell: ({ approvedAt }) => momentCell(approvedAt) },
  { header: ['处理', 'Outcome'], cell: ({ state }, { say }) => say(states[state]) },
  { header: ['处理的人', 'Decided by'], cell: ({ decidedBy }) => decidedBy },
  { header: ['处理时间', 'Decided at'], cell: ({ decidedAt }) => momentCell(decidedAt) },
  { header: ['不予确认的原因', 'Reason of the refusal'], cell: ({ reason }) => reason },
]

/** The contest results that wait for an office, or those it decided. */
export const contestResultsWorkbook = listWorkbook({
  name: 'contest-results',
  title: ['竞赛结果', 'Contest results'],
  permission: 'contest.read',
  asked,
  sheets: () => [
    listSheet({
      title: ['竞赛结果', 'Contest results'],
      columns,
      pages: (ctx, { shown }: z.infer<typeof asked>) =>
        atOnce(async () => {
          const read = { decided: shown === 'decided', limit: mostRows }
          return (await ctx.read('contest.read', (trx) => listResults(trx, read))).map(resultLine)
        }),
    }),
  ],
})
