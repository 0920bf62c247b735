import { wordOf } from '@jiangji/domain/words/word-of'
import type { Context } from '../../platform/context.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../platform/export/list-workbook.ts'
import { atOnce, everything } from '../../platform/export/pages.ts'
import { dateCell, type Both } from '../../platform/export/tongue.ts'
import { showSchemes } from './service.ts'

type Scheme = Awaited<ReturnType<typeof showSchemes>>[number]

const standings: Readonly<Record<'current' | 'hand-over' | 'withdrawal' | 'not-kept', Both>> = {
  current: ['在用', 'In use'],
  'hand-over': ['已移交', 'Handed over'],
  withdrawal: ['已退出目录', 'Withdrawn'],
  'not-kept': ['不建档', 'Not kept'],
}
const unknown: Both = ['无法确定', 'Cannot tell']

const columns: readonly ListColumn<Scheme>[] = [
  { header: ['体系', 'Scheme'], cell: ({ scheme }, { words }) => wordOf(words.schemes, scheme) },
  { header: ['状态', 'State'], cell: (scheme, { say }) => say(standings[standingOf(scheme)]) },
  {
    header: ['颁发从', 'Issued from'],
    cell: ({ validFrom }, { say }) => dateCell(validFrom) ?? say(unknown),
  },
  { header: ['颁发到', 'Issued until'], cell: ({ validTo }) => dateCell(validTo) },
  { header: ['有效几年', 'Valid for years'], cell: ({ validYears }) => validYears },
  { header: ['几年复审', 'Reviewed after years'], cell: ({ reviewYears }) => reviewYears },
  { header: ['依据', 'Source'], cell: ({ source }) => source },
  { header: ['依据的年份', 'Year of the source'], cell: ({ sourceYear }) => sourceYear },
  { header: ['终止依据', 'Source of its end'], cell: ({ endSource }) => endSource },
  { header: ['版本', 'Version'], cell: ({ version }) => version },
]

function standingOf({ kept, ended, endedBy }: Scheme): keyof typeof standings {
  if (!kept) return 'not-kept'
  return ended && endedBy !== null ? endedBy : 'current'
}

/** The schemes of certificates, each with the document that says it. */
export const schemesWorkbook = listWorkbook({
  name: 'schemes',
  title: ['证书体系', 'Certificate schemes'],
  permission: 'scheme.read',
  asked: everything,
  sheets: () => [
    listSheet({
      title: ['证书体系', 'Certificate schemes'],
      columns,
      pages: (ctx: Context) => atOnce(() => showSchemes(ctx)),
    }),
  ],
})
