import { certificate } from '../../packages/domain/src/certificate/rules.ts'
import { findRecords, type RecordSearch } from '../../apps/api/src/features/record/list/service.ts'
import { foundCollege, type BenchCollege } from '../college.ts'
import type { Installation } from '../installation.ts'
import { percentile, round, runs, type Measure } from '../measure.ts'

const learners = 100_000
const recordsEach = 10
const pageSize = 50
const asked = 40

/** The longest of twenty waits for the first page of a million records, narrowed and in an order, beside the same rows by bare SQL without walls. */
export async function measureDeskList(installation: Installation): Promise<Measure[]> {
  const college = await foundCollege(installation, 'bench-list')
  await arrange(installation, college)
  const ctx = college.as('registrar')
  const ours: number[] = []
  const bare: number[] = []
  for (let run = 0; run < runs; run++)
    for (const { filter, where, by } of questions)
      for (let at = 0; at < asked / questions.length; at++) {
        bare.push(await waited(() => installation.owner.query(bareSql(where, by), [college.id])))
        ours.push(await waited(() => findRecords(ctx, { ...filter, cursor: null, limit: pageSize })))
      }
  const [value, limit] = [percentile(ours, 0.95), percentile(bare, 0.95)]
  await clear(installation, college)
  return [
    {
      name: 'desk.list',
      value: round(value, 1),
      limit: round(limit, 1),
      ratio: round(value / limit, 2),
      unit: 'ms p95',
      note: `first page of ${learners * recordsEach} records, ${questions.length} filters and orders in turn, ${ours.length} answers; application role, row-level security; limit: the same rows by bare SQL; less is better`,
    },
  ]
}

interface Question {
  filter: Partial<RecordSearch>
  where: string
  by: string
}

const number = `(CASE WHEN r.number IS NULL THEN '' ELSE r.number END) COLLATE "C"`

const questions: readonly Question[] = [
  { filter: {}, where: 'true', by: 'r.id DESC' },
  {
    filter: { kind: 'certificate', state: 'issued', sort: 'issuedOn' },
    where: `r.kind = 'certificate' AND r.state = 'issued'`,
    by: `CASE WHEN r.issued_on IS NULL THEN '0001-01-01'::date ELSE r.issued_on END DESC, r.id DESC`,
  },
  {
    filter: { className: '24 计算 7 班', sort: 'studentNumber', order: 'asc' },
    where: `e.class_name = '24 计算 7 班'`,
    by: 'e.student_number, r.learner_id, r.id',
  },
  {
    filter: { state: 'issued', sort: 'name', order: 'asc' },
    where: `r.state = 'issued'`,
    by: 'e.holder_name, r.learner_id, r.id',
  },
  {
    filter: { from: '2024-03-01', to: '2024-03-31', level: 'advanced', sort: 'number', order: 'asc' },
    where: `r.issued_on BETWEEN '2024-03-01' AND '2024-03-31' AND r.level = 'advanced'`,
    by: `${number}, r.id`,
  },
  {
    filter: { search: '演示学生7777' },
    where: `e.holder_name LIKE '%演示学生7777%'`,
    by: 'r.id DESC',
  },
  { filter: { search: 'L00777' }, where: `${number} >= 'L00777' AND ${number} < 'L00778'`, by: 'r.id DESC' },
  { filter: { mark: 'burst' }, where: `'burst' = ANY (r.marks)`, by: 'r.id DESC' },
]

function bareSql(where: string, by: string): string {
  return `SELECT r.learner_id, r.id, r.kind, r.title, e.holder_name, e.student_number, e.class_name, r.level,
      r.number, r.issued_on, r.valid_to, r.state
    FROM record r JOIN enrolment e ON e.learner_id = r.learner_id AND e.organisation_id = r.organisation_id
    WHERE r.organisation_id = $1 AND ${where} ORDER BY ${by} LIMIT ${pageSize + 1}`
}

async function waited(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function arrange({ owner }: Installation, college: BenchCollege): Promise<void> {
  const { example, version } = certificate
  await owner.query(
    `INSERT INTO learner (id, learner_number, name, name_key, sex, registered_by, is_demo, created_at)
     SELECT ('019a0000-0000-7000-8000-' || lpad(to_hex(at), 12, '0'))::uuid, 'L' || at, '演示学生' || at,
       '演示学生' || at, 'female', $1, true, now() FROM generate_series(1, $2::int) AS at`,
    [college.id, learners],
  )
  await owner.query(
    `INSERT INTO enrolment (learner_id, id, organisation_id, student_number, programme_code, programme_name, stage,
       class_name, enrolled_on, state, created_at)
     SELECT id, id, $1, learner_number, '710201', '计算机应用', 'secondary',
       '24 计算 ' || (right(learner_number, 4)::int % 800) || ' 班', '2024-09', 'enrolled', now()
     FROM (SELECT id, 'L' || lpad(substr(learner_number, 2), 6, '0') AS learner_number FROM learner WHERE registered_by = $1) AS l`,
    [college.id],
  )
  await owner.query(
    `INSERT INTO record (learner_id, id, organisation_id, batch_id, kind, state, assurance, claims, claims_version,
       title, issued_on, scheme, level, awarding_body, number, marks, created_by, created_at)
     SELECT l.id, ('019b0000-0000-7000-8000-' || lpad(to_hex(row_number() OVER ()), 12, '0'))::uuid, $1, $1,
       (ARRAY['certificate', 'course', 'competition'])[1 + n % 3],
       CASE WHEN n = 7 THEN 'revoked' WHEN n = 8 THEN 'submitted' ELSE 'issued' END, 'college-attested', $2, $3, $4,
       '2022-01-01'::date + (random() * 1600)::int, 'x', (ARRAY['elementary', 'intermediate', 'advanced'])[1 + (random() * 2)::int],
       $5, 'L' || lpad((random() * 999999)::int::text, 6, '0') || n,
       CASE WHEN random() < 0.01 THEN ARRAY['burst'] ELSE '{}' END, $6, now()
     FROM learner l, generate_series(1, $7::int) AS n WHERE l.registered_by = $1`,
    [
      college.id,
      example,
      version,
      certificate.title(example),
      example.awardingBody,
      college.registrar,
      recordsEach,
    ],
  )
  await owner.query('VACUUM ANALYZE record, enrolment, learner')
}

async function clear({ owner }: Installation, college: BenchCollege): Promise<void> {
  await owner.query('DELETE FROM record WHERE organisation_id = $1', [college.id])
  await owner.query('DELETE FROM enrolment WHERE organisation_id = $1', [college.id])
  await owner.query('VACUUM record, enrolment')
}
