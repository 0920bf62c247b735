import { certificate } from '@jiangji/domain/certificate/rules'
import type { CertificateClaims } from '@jiangji/domain/certificate/schema'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import type { TestCollege } from './college.ts'
import type { TestLearner } from './learner.ts'
import { testId } from './test-id.ts'

export interface TestBatch {
  id: string
  recordIds: string[]
}

export interface Submitting {
  claims: readonly CertificateClaims[]
  marks?: (at: number) => string[]
}

const submittedAt = new Date('2026-02-20T02:00:00Z')
let numbers = 0

/** That many certificates which differ in their numbers. */
export function certificates(count: number, changes: Partial<CertificateClaims> = {}): CertificateClaims[] {
  return Array.from({ length: count }, () => {
    numbers += 1
    return { ...certificate.example, number: `X6299${String(numbers).padStart(9, '0')}`, ...changes }
  })
}

/** A workbook's batch as its registrar submitted it, its numbers claimed, as the owner's rows. */
export async function submitBatch(
  database: TestDatabase,
  college: TestCollege,
  learners: readonly TestLearner[],
  { claims, marks = () => [] }: Submitting,
): Promise<TestBatch> {
  const id = testId()
  await database.asOwner(
    `INSERT INTO batch (organisation_id, id, kind, source, file_name, state, total_rows, done_rows,
       accepted_rows, created_by, created_at, submitted_by, submitted_at)
     VALUES ($1, $2, 'certificate', 'workbook', '证书.xlsx', 'submitted', $3, $3, $3, $4, $5, $4, $5)`,
    [college.id, id, claims.length, college.registrar, submittedAt],
  )
  const lines = claims.map((each, at) => ({
    learner_id: learners[at % learners.length]?.id,
    id: testId(),
    claims: each,
    title: certificate.title(each),
    ...snakeCased(certificate.columns(each)),
    issuer_key: certificate.uniqueKey(each).issuer,
    marks: marks(at),
  }))
  await database.asOwner(
    `WITH line AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS line (learner_id uuid, id uuid, claims jsonb,
       title text, issued_on date, valid_to date, scheme text, level text, occupation text, awarding_body text,
       number text, issuer_key text, marks text[])
     ), claimed AS (
       INSERT INTO certificate_number_claim (scheme, issuer_key, number, learner_id, record_id)
       SELECT scheme, issuer_key, number, learner_id, id FROM line)
     INSERT INTO record (learner_id, id, organisation_id, batch_id, kind, state, assurance, claims, claims_version,
       title, issued_on, valid_to, scheme, level, occupation, awarding_body, number, marks, created_by, created_at)
     SELECT learner_id, id, $2, $3, 'certificate', 'submitted', 'college-attested', claims, $4, title, issued_on,
       valid_to, scheme, level, occupation, awarding_body, number, marks, $5, $6 FROM line`,
    [JSON.stringify(lines), college.id, id, certificate.version, college.registrar, submittedAt],
  )
  return { id, recordIds: lines.map((line) => line.id) }
}

function snakeCased({ issuedOn, validTo, awardingBody, scheme, level, occupation, number }: Columns) {
  return {
    issued_on: issuedOn,
    valid_to: validTo,
    awarding_body: awardingBody,
    scheme,
    level,
    occupation,
    number,
  }
}

type Columns = ReturnType<typeof certificate.columns>
