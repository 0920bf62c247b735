import type { ImportField } from '@jiangji/domain/import/field'
import { rosterFields } from '@jiangji/domain/learner/roster'
import type { Permission } from '@jiangji/domain/organisation/permission-name'
import { isRecordKind, kindOf } from '@jiangji/domain/record/kinds'
import { Refusal } from '../../platform/refusal.ts'

export const roster = 'roster'

/** Refuses what no workbook is read as. */
export function assertImported(kind: string): void {
  if (kind === roster || (isRecordKind(kind) && kindOf(kind).importing !== null)) return
  throw new Refusal('import.kindUnknown', { kind })
}

export function fieldsOf(kind: string): readonly ImportField[] {
  return kind === roster ? rosterFields : kindOf(kind).fields
}

export function permissionToImport(kind: string): Permission {
  return kind === roster ? 'roster.import' : 'record.import'
}

/** A roster takes effect by one person; records are submitted to another one. */
export function permissionToSubmit(kind: string): Permission {
  return kind === roster ? 'roster.import' : 'record.submit'
}
