import { maskResidentId } from '@jiangji/domain/identity/resident-id'
import { maskStateStudentNumber } from '@jiangji/domain/identity/state-student-number'
import type { CellValue } from '@jiangji/domain/import/cell'
import { readCode } from '@jiangji/domain/import/read-cell'
import type { RowKeys, RowSummary } from './row-reader.ts'

/** What stands of a row in plain; of an ID number that cannot be read, its cell, masked like any other. */
export function summarise(
  name: string,
  holder: RowKeys['holder'],
  detail: string,
  idCell?: CellValue,
): RowSummary {
  return {
    name,
    idMasked: holder === null ? maskResidentId(readCode(idCell).text) : maskHolder(holder),
    detail,
  }
}

function maskHolder({ kind, value }: NonNullable<RowKeys['holder']>): string {
  return kind === 'residentId' ? maskResidentId(value) : maskStateStudentNumber(value)
}
