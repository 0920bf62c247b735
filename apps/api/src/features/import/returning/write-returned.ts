import type { CellValue } from '@jiangji/domain/import/cell'
import { readWorkbook } from '../../../platform/files/read-workbook.ts'
import { writeReturnedRows, type ReturnedRow } from '../../../platform/files/write/returned-rows.ts'
import type { ReturnOrder } from './returned-rows.ts'

type Plan = ReturnOrder['plans'][number]

/** Writes the rows that come back with the user's own cells, the columns of several sheets under one header. */
export async function writeReturned(order: ReturnOrder): Promise<Buffer> {
  const { bytes, plans, rows, title, sheetLabel, labels, everyRow } = order
  const wanted = new Map(rows.map((row) => [placeOf(row.sheet, row.row), row]))
  const table = new ReturnedTable(plans)
  const several = plans.length > 1
  const returned: ReturnedRow[] = []
  for await (const { sheet, row, cells } of readWorkbook(bytes)) {
    const found = wanted.get(placeOf(sheet, row))
    const plan = plans.find((each) => each.sheet === sheet)
    if (!plan || !(found || (everyRow && row >= plan.headerRow + plan.headerRows))) continue
    const own = table.place(plan, cells)
    const shift = several ? 1 : 0
    const notes = found?.notes.flatMap(([field, note]) =>
      table.columnsOf(plan, [field]).map((index): [number, string] => [index + shift, note]),
    )
    returned.push({
      row,
      cells: several ? [sheet, ...own] : own,
      problem: found?.problem ?? '',
      mend: found?.mend ?? '',
      marked: table.columnsOf(plan, found?.fields ?? []).map((index) => index + shift),
      ...(notes && { notes: new Map(notes) }),
    })
  }
  const header = several ? [sheetLabel, ...table.header] : table.header
  return writeReturnedRows({ title, header, rows: returned, labels })
}

/** Lays the columns of every sheet under one header: those of the first in their places, others where the header is the same. */
class ReturnedTable {
  readonly header: string[] = []
  #places = new Map<Plan, Map<number, number>>()

  constructor(plans: readonly Plan[]) {
    for (const plan of plans) this.#places.set(plan, this.#placesIn(plan))
  }

  place(plan: Plan, cells: readonly CellValue[]): CellValue[] {
    const row: CellValue[] = this.header.map(() => null)
    cells.forEach((cell, index) => {
      if (cell !== null) row[this.#placeOf(plan, index)] = cell
    })
    return Array.from(row, (cell) => cell ?? null)
  }

  columnsOf(plan: Plan, fields: readonly string[]): number[] {
    return plan.columns.flatMap(({ field, index }) =>
      field !== null && fields.includes(field) ? [this.#placeOf(plan, index)] : [],
    )
  }

  #placesIn({ columns }: Plan): Map<number, number> {
    const taken = new Set<number>()
    return new Map(
      columns.map(({ index, header }) => {
        const same = this.header.findIndex((each, at) => each === header && !taken.has(at))
        const place = same === -1 ? this.header.push(header) - 1 : same
        taken.add(place)
        return [index, place]
      }),
    )
  }

  /** A column without a header keeps its cells, under none. */
  #placeOf(plan: Plan, index: number): number {
    const places = this.#places.get(plan) ?? new Map<number, number>()
    const known = places.get(index)
    if (known !== undefined) return known
    const place = this.header.push('') - 1
    places.set(index, place)
    return place
  }
}

function placeOf(sheet: string, row: number): string {
  return `${row}|${sheet}`
}
