import type { Finding } from '@jiangji/domain/import/finding'
import { noCatalogues, type Catalogues } from '@jiangji/domain/record/kind'
import type { Programme } from '@jiangji/domain/learner/programme'
import type { RowOutcome } from '../../../platform/db/tables.ts'
import type { Ask } from '../workbook/call.ts'
import { readRows } from '../workbook/read-rows.ts'
import type { ReadCalls, ReadEnd, ReadOrder } from '../workbook/read-calls.ts'
import type { RecordReference, RecordRowFacts } from '../workbook/record-rows.ts'
import type { RosterRowFacts } from '../workbook/roster-rows.ts'
import type { RowKeys, RowSummary } from '../workbook/row-reader.ts'
import type { SheetPlan } from '../workbook/sheet-plan.ts'

export interface ReadRow {
  position: number
  sheet: string
  row: number
  outcome: RowOutcome
  findings: Finding[]
  summary: RowSummary
  payload: unknown
}

export interface ReadWorkbook {
  rows: ReadRow[]
  plans: SheetPlan[]
  end: ReadEnd
}

export const today = '2026-03-02'

export const programmes: readonly Programme[] = [
  { code: '710201', name: '计算机应用', stage: 'secondary' },
  { code: '660301', name: '机电技术应用', stage: 'secondary' },
]

export const newcomer: RosterRowFacts = { enrolled: null, elsewhere: false, studentNumberOf: null }

const handedOver = {
  scheme: 'x',
  validFrom: '2019-04-04',
  validTo: '2025-12-31',
  endedBy: 'hand-over',
  source: '教职成〔2019〕6号',
  endSource: '人社厅函〔2025〕154号',
} as const

export function certificatesOnly(certificates: Catalogues['certificates']): RecordReference {
  return { catalogues: { ...noCatalogues, certificates, schemes: [handedOver] }, decisions: [] }
}

export const nobody: RecordRowFacts = { holder: null, taken: null }

type Given = Pick<ReadOrder, 'bytes'> & Partial<ReadOrder>

/** Reads a roster as the worker does, with answers from memory in place of the database. */
export function readRoster(
  order: Given,
  factsOf: (keys: RowKeys) => RosterRowFacts = () => newcomer,
): Promise<ReadWorkbook> {
  return readInMemory({ kind: 'roster', reference: programmes, ...order }, factsOf)
}

export async function readInMemory(order: Given, factsOf: (keys: RowKeys) => unknown): Promise<ReadWorkbook> {
  const rows: ReadRow[] = []
  const plans: SheetPlan[] = []
  const answers: ReadCalls = {
    expected: async () => undefined,
    async planned(given) {
      plans.push(...given)
    },
    facts: async (keys) => keys.map(factsOf),
    async store({ positions, sheets, rows: numbers, outcomes, findings, summaries, payloads }) {
      positions.forEach((position, at) =>
        rows.push({
          position,
          sheet: sheets[at] ?? '',
          row: numbers[at] ?? 0,
          outcome: outcomes[at] ?? 'rejected',
          findings: JSON.parse(findings[at] ?? '') as Finding[],
          summary: JSON.parse(summaries[at] ?? '') as RowSummary,
          payload: JSON.parse(payloads[at] ?? ''),
        }),
      )
    },
  }
  const ask: Ask<ReadCalls> = async (name, value) => (await answers[name](value as never)) as never
  const end = await readRows(
    { kind: 'roster', today, reference: [], choice: null, cursor: 0, only: null, ...order },
    ask,
  )
  return { rows, plans, end }
}

/** Row number and outcome of each row, with column and code of what is said of it. */
export function outcomesOf({ rows }: ReadWorkbook) {
  return rows.map(({ row, outcome, findings }) => [
    row,
    outcome,
    ...findings.map(({ column, code }) => `${column} ${code}`),
  ])
}
