import { certificate } from '@jiangji/domain/certificate/rules'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import type { TestCollege } from '../testing/college.ts'
import { testId } from '../testing/test-id.ts'

const at = new Date('2026-02-20T02:00:00Z')

/** Makes of a workbook's batch one of certificates whose row is held. */
export async function holdRow(database: TestDatabase, college: TestCollege, id: string, mark: string) {
  await database.asOwner(
    `INSERT INTO stored_file (organisation_id, id, name, sha256, size, sealed, created_at)
     VALUES ($1, $2, $3, '\\x00', 1, '\\x00', $4)`,
    [college.id, id, mark, at],
  )
  await database.asOwner(
    `UPDATE batch SET kind = 'certificate', file_id = id, held_rows = 1, submitted_at = $2 WHERE id = $1`,
    [id, at],
  )
  const finding = {
    field: 'certificateName',
    column: '证书名称',
    outcome: 'held',
    code: 'certificate.unknown',
    facts: { name: mark, suggestion: null },
    about: mark,
  }
  await database.asOwner(
    `UPDATE batch_row SET outcome = 'held', findings = jsonb_build_array($2::jsonb) WHERE batch_id = $1`,
    [id, JSON.stringify(finding)],
  )
  return id
}

/** What somebody of the college decided about another wording before. */
export async function keepDecision(database: TestDatabase, college: TestCollege, mark: string) {
  const id = testId()
  await database.asOwner(
    `INSERT INTO row_decision (organisation_id, id, kind, code, text, text_key, mapped_to, entered_by, decided_by, decided_at)
     VALUES ($1, $2, 'certificate', 'certificate.unknown', $3, $3, $3, '{}', $4, $5)`,
    [college.id, id, `${mark}旧名`, college.registrar, at],
  )
  return id
}

/** The catalogue lists the certificate of the examples. */
export async function listCertificate(database: TestDatabase) {
  const { certificateCode, certificateName, awardingBody } = certificate.example
  await database.asOwner(
    `INSERT INTO catalogue_certificate (scheme, code, name, name_key, awarding_body, levels, status, source, year)
     VALUES ('x', $1, $2, $2, $3, '{}', 'sourced', '演示', 2025) ON CONFLICT DO NOTHING`,
    [certificateCode, certificateName, awardingBody],
  )
}
