import type { TestDatabase } from '../platform/testing/test-database.ts'

const tables = [
  'account',
  'account_closing',
  'activation',
  'award',
  'batch',
  'batch_row',
  'bulk_change',
  'bulk_change_record',
  'catalogue_programme',
  'certificate_number_claim',
  'change_request',
  'check_entry',
  'column_choice',
  'correction_request',
  'credential',
  'enrolment',
  'enrolment_change',
  'entitlement',
  'guardian',
  'identity_claim',
  'issuer_key',
  'issuer_key_secret',
  'key_request',
  'learner',
  'learner_alias',
  'learner_plan',
  'mail_contact',
  'learner_resume',
  'member',
  'member_class',
  'organisation',
  'organisation_end',
  'organisation_former_name',
  'organisation_request',
  'person_request',
  'programme_list',
  'record',
  'reminder_notice',
  'reminder_setting',
  'row_decision',
  'register_entry',
  'register_version',
  'share',
  'skill_decision',
  'share_code',
  'status_entry',
  'stored_file',
  'student_number_claim',
  'transfer_request',
  'transfer_target',
]

/** In the order of names: several workers of the database may read the tables at once, and end in any order. */
const statement = `${tables
  .map(
    (table) =>
      `SELECT '${table}' AS name, count(*) AS rows, sum(xmin::text::bigint) AS writers FROM ${table}`,
  )
  .join(' UNION ALL ')} ORDER BY name`

/** A fingerprint of every row that a person's act could touch, as the owner sees them: each row bears the transaction that wrote it. */
export async function fingerprintOf(database: TestDatabase): Promise<string> {
  return JSON.stringify(await database.asOwner(statement))
}
