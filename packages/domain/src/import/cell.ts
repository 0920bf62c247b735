export type CellValue = string | number | boolean | null | { date: string } | { error: string }

export interface SheetRow {
  row: number
  cells: CellValue[]
}
