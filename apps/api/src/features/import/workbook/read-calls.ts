import type { SheetPlan } from './sheet-plan.ts'
import type { RowKeys, RowPlace } from './row-reader.ts'
import type { RowColumns } from '../reading/store-rows.ts'

export interface JudgedRows extends RowColumns {
  payloads: string[]
}

/** What the worker asks of the thread that holds the database. */
export type ReadCalls = {
  /** How many rows the workbook says it has; asked first, null when it does not say. */
  expected(rows: number | null): Promise<void>
  planned(plans: SheetPlan[]): Promise<void>
  facts(keys: RowKeys[]): Promise<unknown[]>
  store(rows: JudgedRows): Promise<void>
}

export interface ReadOrder {
  bytes: Uint8Array
  kind: string
  today: string
  reference: unknown
  choice: MappingChoice | null
  /** Rows before this position are stored already. */
  cursor: number
  /** Of a batch that reads held rows again: which rows of the workbook are its own. */
  only: RowPlace[] | null
}

/** What the worker is sent beside the answers to its own questions. */
export interface ReaderMessage {
  order?: ReadOrder
}

export interface MappingChoice {
  headerRow: number | null
  columns: { header: string; index: number; field: string | null }[]
}

export type ReadEnd =
  { read: true; rows: number } | { read: false; code: string; facts: Record<string, string | number | null> }
