import type { TestDatabase } from '../platform/testing/test-database.ts'

export interface AuditLine {
  permission: string
  person_id: string | null
  organisation_id: string
  subject_type: string
  subject_id: string
  facts: Record<string, unknown>
}

/** The audit entries of a permission, the newest first. */
export function auditOf(database: TestDatabase, permission: string): Promise<AuditLine[]> {
  return database.asOwner<AuditLine>(
    `SELECT permission, person_id, organisation_id, subject_type, subject_id, facts
     FROM audit_entry WHERE permission = $1 ORDER BY id DESC`,
    [permission],
  )
}
