import { decidedKey } from '@jiangji/domain/import/decided'
import type { Context } from '../../../platform/context.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../../platform/export/list-workbook.ts'
import { atOnce, byKey, everything } from '../../../platform/export/pages.ts'
import { kindCell, momentCell, type Tongue } from '../../../platform/export/tongue.ts'
import { speak } from '../returning/spoken-finding.ts'
import { listDecisions, type ListedDecision } from './decisions.ts'
import { listHeldRows } from './held-rows.ts'

type HeldRow = Awaited<ReturnType<typeof listHeldRows>>[number] & { decisions: readonly ListedDecision[] }

const rowColumns: readonly ListColumn<HeldRow>[] = [
  { header: ['文件', 'File'], cell: ({ fileName }) => fileName },
  { header: ['类别', 'Kind'], cell: ({ kind }, tongue) => kindCell(tongue, kind) },
  { header: ['表', 'Sheet'], cell: ({ sheet }) => sheet },
  { header: ['行', 'Row'], cell: ({ row }) => row },
  { header: ['姓名', 'Name'], cell: ({ summary }) => summary.name },
  { header: ['身份证号', 'ID number'], cell: ({ summary }) => summary.idMasked },
  { header: ['内容', 'Content'], cell: ({ summary }) => summary.detail },
  {
    header: ['为什么待定', 'Why it is held'],
    cell: ({ held }, { words }) => held.map((finding) => speak(words, finding).problem).join('\n'),
  },
  {
    header: ['已有决定', 'Decided already'],
    cell: ({ decisions }, tongue) => tongue.list(decisions.map((each) => decisionOf(each, tongue))) || null,
  },
]

const decisionColumns: readonly ListColumn<ListedDecision>[] = [
  { header: ['类别', 'Kind'], cell: ({ kind }, tongue) => kindCell(tongue, kind) },
  { header: ['写法', 'Wording'], cell: ({ text }) => text },
  { header: ['决定', 'Decision'], cell: decisionOf },
  { header: ['决定的人', 'Decided by'], cell: ({ decidedBy }) => decidedBy },
  { header: ['决定时间', 'Decided at'], cell: ({ decidedAt }) => momentCell(decidedAt) },
]

function decisionOf({ mappedTo }: ListedDecision, { say }: Tongue): string {
  return mappedTo === null
    ? say(['照原样接受', 'Accepted as it stands'])
    : say([`对应到“${mappedTo}”`, `Mapped to “${mappedTo}”`])
}

/** Every row that waits for a person, and what was decided about earlier ones. */
export const heldWorkbook = listWorkbook({
  name: 'held-rows',
  title: ['待定的行', 'Held rows'],
  permission: 'import.read',
  asked: everything,
  sheets: () => [
    listSheet({ title: ['待定的行', 'Held rows'], columns: rowColumns, pages: rowsOf }),
    listSheet({
      title: ['记住的决定', 'Decisions'],
      columns: decisionColumns,
      pages: (ctx: Context) =>
        atOnce(() => ctx.read('import.read', (trx) => listDecisions(trx, ctx.organisationId))),
    }),
  ],
})

function rowsOf(ctx: Context) {
  return byKey<HeldRow>(
    (page) =>
      ctx.read('import.read', async (trx) => {
        const decisions = await listDecisions(trx, ctx.organisationId)
        const rows = await listHeldRows(trx, ctx.organisationId, page)
        return rows.map((row) => ({ ...row, decisions: decisions.filter((each) => isAbout(each, row)) }))
      }),
    ({ batchId, position }) => `${batchId} ${position}`,
  )
}

function isAbout({ kind, code, text }: ListedDecision, row: Pick<HeldRow, 'kind' | 'held'>): boolean {
  return row.held.some(
    (finding) =>
      row.kind === kind &&
      finding.code === code &&
      finding.about !== undefined &&
      decidedKey(finding.about) === decidedKey(text),
  )
}
