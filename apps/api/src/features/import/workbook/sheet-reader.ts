import type { ImportField } from '@jiangji/domain/import/field'
import { rowsAboveData } from '../../../platform/files/limits.ts'
import type { WorkbookRow } from '../../../platform/files/workbook-row.ts'
import { boundCells } from './bound-cells.ts'
import { dataRowsOf } from './data-row.ts'
import { sayHidden } from './hidden-row.ts'
import type { LineBuffer } from './line-buffer.ts'
import type { MappingChoice } from './read-calls.ts'
import type { RowReader } from './row-reader.ts'
import { cellPicker, planSheet, type SheetPlan } from './sheet-plan.ts'

export interface SheetReading {
  fields: readonly ImportField[]
  reader: RowReader<unknown>
  lines: LineBuffer
  choice: MappingChoice | null
  isRead(plan: SheetPlan): boolean
}

type PassRow = (row: WorkbookRow) => Promise<void> | undefined

/** Reads one sheet: keeps its first rows until the header is found, then passes each row of data on. */
export class SheetReader {
  readonly sheet: string
  #reading: SheetReading
  #head: WorkbookRow[] = []
  #pass: PassRow | null = null
  plan: SheetPlan | null = null

  constructor(sheet: string, reading: SheetReading) {
    this.sheet = sheet
    this.#reading = reading
  }

  take(given: WorkbookRow): Promise<void> | undefined {
    const row = boundCells(given)
    if (this.#pass) return this.#pass(row)
    this.#head.push(row)
    return this.#head.length > rowsAboveData ? this.#begin() : undefined
  }

  async end(): Promise<void> {
    if (this.#pass === null) await this.#begin()
  }

  async #begin(): Promise<void> {
    const head = this.#head
    const { fields, choice, isRead } = this.#reading
    const hiddenColumns = head[0]?.hiddenColumns ?? []
    this.#head = []
    this.plan = planSheet({ sheet: this.sheet, rows: head, hiddenColumns }, fields, choice)
    this.#pass = this.plan && isRead(this.plan) ? this.#passer(this.plan) : () => undefined
    for (const row of head) await this.#pass(row)
  }

  #passer(plan: SheetPlan): PassRow {
    const { reader, lines } = this.#reading
    const pick = cellPicker(plan, this.#reading.fields)
    const isData = dataRowsOf(plan)
    const firstRow = plan.headerRow + plan.headerRows
    return (row) => {
      if (row.row < firstRow || !isData(row)) return undefined
      const place = { sheet: row.sheet, row: row.row }
      const cells = pick(row)
      const line = reader.read(cells, place)
      return lines.add(row.rowHidden ? sayHidden(line, cells) : line, place)
    }
  }
}
