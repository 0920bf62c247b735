import { wholeRecord } from '@jiangji/domain/correction/request'
import type { Context } from '../../platform/context.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../platform/export/list-workbook.ts'
import { byKey, everything } from '../../platform/export/pages.ts'
import { dateCell, kindCell, momentCell, type Both, type Tongue } from '../../platform/export/tongue.ts'
import { listAllRequests, type ListedRequest } from './queries.ts'

const states: Readonly<Record<ListedRequest['state'] | 'corrected', Both>> = {
  open: ['等答复', 'Waiting for an answer'],
  accepted: ['更正中', 'Being corrected'],
  corrected: ['已更正', 'Corrected'],
  declined: ['没有改', 'Not changed'],
  withdrawn: ['已收回', 'Taken back'],
}

const columns: readonly ListColumn<ListedRequest>[] = [
  { header: ['姓名', 'Name'], cell: ({ name }) => name },
  { header: ['类别', 'Kind'], cell: ({ kind }, tongue) => kindCell(tongue, kind) },
  { header: ['记录', 'Record'], cell: ({ title }) => title },
  { header: ['哪一项', 'Field'], cell: fieldCell },
  { header: ['学生说应该是', 'Should be'], cell: ({ shouldBe }) => shouldBe },
  { header: ['依据', 'Why'], cell: ({ why }) => why },
  { header: ['状态', 'State'], cell: (request, { say }) => say(states[standingOf(request)]) },
  { header: ['提出时间', 'Asked at'], cell: ({ askedAt }) => momentCell(askedAt) },
  { header: ['答复期限', 'Answer due'], cell: ({ dueOn }) => dateCell(dueOn) },
  { header: ['答复的人', 'Answered by'], cell: ({ answeredBy }) => answeredBy },
  { header: ['答复时间', 'Answered at'], cell: ({ answeredAt }) => momentCell(answeredAt) },
  { header: ['答复', 'Answer'], cell: ({ answer }) => answer },
]

function fieldCell({ kind, field }: ListedRequest, { words, say }: Tongue): string {
  if (field === wholeRecord) return say(['整条', 'The whole record'])
  const table: Readonly<Record<string, Readonly<Record<string, string>>>> = words.fields
  return table[kind]?.[field] ?? field
}

function standingOf({ state, recordState }: ListedRequest): keyof typeof states {
  return state === 'accepted' && recordState === 'superseded' ? 'corrected' : state
}

/** What learners say is wrong, with what the school answered. */
export const correctionRequestsWorkbook = listWorkbook({
  name: 'correction-requests',
  title: ['学生申请更正', 'Correction requests'],
  permission: 'correction.read',
  asked: everything,
  sheets: () => [
    listSheet({
      title: ['学生申请更正', 'Correction requests'],
      columns,
      pages: (ctx: Context) =>
        byKey(
          (page) => ctx.read('correction.read', (trx) => listAllRequests(trx, ctx.organisationId, page)),
          ({ id }) => id,
        ),
    }),
  ],
})
