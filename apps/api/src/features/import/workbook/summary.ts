import { maskResidentId } from '@jiangji/domain/identity/resident-id'
import { maskStateStudentNumber } from '@jiangji/domain/identity/state-student-number'
import { cutText } from '@jiangji/domain/identity/normalise'
import type { CellValue } from '@jiangji/domain/import/cell'
import { hideNumbers, quote } from '@jiangji/domain/import/finding'
import { readCode } from '@jiangji/domain/import/read-cell'
import type { RowKeys, RowSummary } from './row-reader.ts'

const longestDetail = 120

/** What stands of a row in plain, without a long number that strayed into it; of an ID number that cannot be read, its cell, masked like any other. */
export function summarise(
  name: string,
  holder: RowKeys['holder'],
  detail: string,
  idCell?: CellValue,
): RowSummary {
  return {
    name: quote(name),
    idMasked: holder === null ? maskResidentId(readCode(idCell).text) : maskHolder(holder),
    detail: cutText(hideNumbers(detail), longestDetail),
  }
}

function maskHolder({ kind, value }: NonNullable<RowKeys['holder']>): string {
  return kind === 'residentId' ? maskResidentId(value) : maskStateStudentNumber(value)
}
