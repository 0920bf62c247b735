import type { ListColumn } from './list-workbook.ts'
import { momentCell, type Both } from './tongue.ts'

export interface Settled {
  requestedBy: string | null
  requestedAt: Date | string
  decidedBy: string | null
  decidedAt: Date | string | null
  decisionNote: string | null
}

/** Who asked and who decided, the same of every request that two people settle. */
export const requestColumns: readonly ListColumn<Settled>[] = [
  { header: ['申请人', 'Requested by'], cell: ({ requestedBy }) => requestedBy },
  { header: ['申请时间', 'Requested at'], cell: ({ requestedAt }) => momentCell(requestedAt) },
  { header: ['决定人', 'Decided by'], cell: ({ decidedBy }) => decidedBy },
  { header: ['决定时间', 'Decided at'], cell: ({ decidedAt }) => momentCell(decidedAt) },
  { header: ['决定的说明', 'Reason of the decision'], cell: ({ decisionNote }) => decisionNote },
]

/** How a request stands. */
export const requestStates: Readonly<Record<'open' | 'approved' | 'refused' | 'withdrawn', Both>> = {
  open: ['等待决定', 'Waiting'],
  approved: ['已批准', 'Approved'],
  refused: ['未批准', 'Not approved'],
  withdrawn: ['已收回', 'Taken back'],
}
