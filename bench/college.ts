import { certificate } from '../packages/domain/src/certificate/rules.ts'
import type { CertificateClaims } from '../packages/domain/src/certificate/schema.ts'
import type { Role } from '../packages/domain/src/organisation/role.ts'
import { ActingContext, nobody, type Context } from '../apps/api/src/platform/context.ts'
import { makeIssuerKey } from '../apps/api/src/platform/keys/issuer-key.ts'
import { newId } from '../apps/api/src/platform/new-id.ts'
import type { Installation } from './installation.ts'

export interface BenchCollege {
  id: string
  registrar: string
  approver: string
  as(role: 'registrar' | 'approver'): Context
}

const founded = new Date('2026-01-05T00:00:00Z')

export async function foundCollege(
  { owner, keys, product }: Installation,
  slug: string,
): Promise<BenchCollege> {
  const [id, registrar, approver] = [newId(founded), newId(founded), newId(founded)]
  await owner.query(
    `INSERT INTO organisation (id, slug, name, kind, stage, is_demo, created_at)
     VALUES ($1, $2, $3, 'college', 'secondary', true, $4)`,
    [id, slug, `演示学校 ${slug}`, founded],
  )
  await owner.query(
    `INSERT INTO entitlement (organisation_id, kind, valid_from) VALUES ($1, 'certificate', '2020-01-01')`,
    [id],
  )
  const key = await makeIssuerKey(keys, id)
  await owner.query(
    `INSERT INTO issuer_key (organisation_id, thumbprint, public_jwk, state, active_from)
     VALUES ($1, $2, $3, 'active', $4)`,
    [id, key.thumbprint, key.jwk, founded],
  )
  await owner.query(
    'INSERT INTO issuer_key_secret (organisation_id, thumbprint, sealed) VALUES ($1, $2, $3)',
    [id, key.thumbprint, key.sealed],
  )
  for (const [person, role] of [
    [registrar, 'registrar'],
    [approver, 'approver'],
  ])
    await owner.query(
      `WITH made AS (INSERT INTO person (id, name, created_at) VALUES ($1, $3, $4) RETURNING id)
       INSERT INTO member (organisation_id, id, person_id, role, staff_number, since)
       SELECT $2, $1, id, $3, $3, $4 FROM made`,
      [person, id, role, founded],
    )
  await owner.query(
    `INSERT INTO catalogue_programme (code, name, stage, source, year)
     VALUES ('710201', '计算机应用', 'secondary', '演示', 2021) ON CONFLICT DO NOTHING`,
  )
  const people = { registrar, approver }
  const as = (role: 'registrar' | 'approver') =>
    new ActingContext(product.services, {
      ...nobody,
      userId: role,
      personId: people[role],
      organisationId: id,
      roles: [role] satisfies Role[],
    })
  return { id, ...people, as }
}

/** Learners of a college as the owner's rows; the identifiers in the order of their numbers. */
export async function enrolMany(
  { owner }: Installation,
  college: BenchCollege,
  count: number,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId(founded))
  await owner.query(
    `INSERT INTO learner (id, learner_number, name, name_key, sex, registered_by, is_demo, created_at)
     SELECT id, 'B' || at, '演示学生' || at, '演示学生' || at, 'female', $2, true, $3 FROM unnest($1::uuid[]) WITH ORDINALITY AS l (id, at)`,
    [ids, college.id, founded],
  )
  await owner.query(
    `INSERT INTO enrolment (learner_id, id, organisation_id, student_number, programme_code, programme_name, stage,
       class_name, enrolled_on, state, created_at)
     SELECT id, id, $2, 'B' || at, '710201', '计算机应用', 'secondary', '24 计算 ' || at % 40 || ' 班', '2024-09', 'enrolled', $3
     FROM unnest($1::uuid[]) WITH ORDINALITY AS l (id, at)`,
    [ids, college.id, founded],
  )
  return ids
}

export interface ApprovedBatch {
  id: string
  records: { learnerId: string; id: string; claims: CertificateClaims }[]
}

/** A batch that its approver has approved: one record a learner, waiting to be issued. */
export async function approveMany(
  { owner }: Installation,
  college: BenchCollege,
  learners: readonly string[],
  run: number,
): Promise<ApprovedBatch> {
  const id = newId(founded)
  const now = new Date()
  await owner.query(
    `INSERT INTO batch (organisation_id, id, kind, source, state, total_rows, accepted_rows, created_by, created_at,
       submitted_by, submitted_at, approved_by, approved_at)
     VALUES ($1, $2, 'certificate', 'workbook', 'issuing', $3, $3, $4, $6, $4, $6, $5, $6)`,
    [college.id, id, learners.length, college.registrar, college.approver, now],
  )
  const records = learners.map((learnerId, at) => ({
    learnerId,
    id: newId(now),
    claims: { ...certificate.example, number: `B${run}${String(at).padStart(8, '0')}` },
  }))
  const { version } = certificate
  const columns = certificate.columns(certificate.example)
  await owner.query(
    `INSERT INTO record (learner_id, id, organisation_id, batch_id, kind, state, assurance, claims, claims_version,
       title, issued_on, scheme, level, awarding_body, number, created_by, created_at)
     SELECT l, r, $1, $2, 'certificate', 'approved', 'college-attested', c::jsonb, $3, $4, $5, $6, $7, $8,
       c::jsonb ->> 'number', $9, $10
     FROM unnest($11::uuid[], $12::uuid[], $13::text[]) AS made (l, r, c)`,
    [
      college.id,
      id,
      version,
      certificate.title(certificate.example),
      columns.issuedOn,
      columns.scheme,
      columns.level,
      columns.awardingBody,
      college.registrar,
      now,
      records.map((record) => record.learnerId),
      records.map((record) => record.id),
      records.map((record) => JSON.stringify(record.claims)),
    ],
  )
  await owner.query('ANALYZE record')
  return { id, records }
}
