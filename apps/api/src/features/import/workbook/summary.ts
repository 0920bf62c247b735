import { maskResidentId } from '@jiangji/domain/identity/resident-id'
import { maskStateStudentNumber } from '@jiangji/domain/identity/state-student-number'
import type { RowKeys, RowSummary } from './row-reader.ts'

export function summarise(name: string, holder: RowKeys['holder'], detail: string): RowSummary {
  return { name, idMasked: holder === null ? '' : maskHolder(holder), detail }
}

function maskHolder({ kind, value }: NonNullable<RowKeys['holder']>): string {
  return kind === 'residentId' ? maskResidentId(value) : maskStateStudentNumber(value)
}
