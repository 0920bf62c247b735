import { certificate } from '../../packages/domain/src/certificate/rules.ts'
import { showPortfolio } from '../../apps/api/src/features/portfolio/service.ts'
import { ActingContext, nobody, type Context } from '../../apps/api/src/platform/context.ts'
import { foundCollege } from '../college.ts'
import { openInstallation, type Installation } from '../installation.ts'
import { percentile, round, type Measure } from '../measure.ts'

const [few, many] = [3_000, 300_000]
const recordsEach = 6
const loads = 2_000
const warming = 200

/** How long a learner waits for her whole portfolio, in a region of three thousand learners and in one a hundred times as large, the two asked in turn. */
export async function measurePortfolioLoad(): Promise<Measure[]> {
  const regions = [await openRegion(few), await openRegion(many)] as const
  const waits: [number[], number[]] = [[], []]
  try {
    for (let at = 0; at < loads + warming; at++)
      for (const side of [0, 1] as const) {
        const wait = await regions[side].load(at)
        if (at >= warming) waits[side].push(wait)
      }
  } finally {
    for (const region of regions) await region.close()
  }
  const [limit, value] = [percentile(waits[0], 0.95), percentile(waits[1], 0.95)]
  const note = `${loads} portfolios each, ${recordsEach} records a learner, with role, row-level security and transaction; limit: the same with ${few} learners; aim ≤ 1.5`
  return [
    {
      name: 'portfolio.load',
      value: round(value, 2),
      limit: round(limit, 2),
      ratio: round(value / limit, 2),
      unit: 'ms p95',
      note,
    },
  ]
}

async function openRegion(learners: number) {
  const installation = await openInstallation()
  await arrange(installation, learners)
  return {
    async load(at: number): Promise<number> {
      const ctx = asLearner(installation, 1 + ((at * 7919) % learners))
      const start = performance.now()
      const { records } = await showPortfolio(ctx)
      const wait = performance.now() - start
      if (records.length !== recordsEach) throw new Error(`${records.length} records of ${recordsEach} came`)
      return wait
    },
    close: () => installation.close(),
  }
}

function asLearner({ product }: Installation, at: number): Context {
  return new ActingContext(product.services, {
    ...nobody,
    userId: `learner ${at}`,
    personId: `019c0000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`,
    learnerId: `019a0000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`,
    roles: ['learner'],
  })
}

async function arrange(installation: Installation, learners: number): Promise<void> {
  const { owner } = installation
  const college = await foundCollege(installation, 'bench-portfolio')
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
     SELECT id, id, $1, learner_number, '710201', '计算机应用', 'secondary', '24 计算 7 班', '2024-09', 'enrolled', now()
     FROM learner WHERE registered_by = $1`,
    [college.id],
  )
  await owner.query(
    `CREATE TEMP TABLE made AS SELECT l.id AS learner_id, n, (row_number() OVER ())::int AS at,
       ('019b0000-0000-7000-8000-' || lpad(to_hex(row_number() OVER ()), 12, '0'))::uuid AS id
     FROM learner l, generate_series(1, $2::int) AS n WHERE l.registered_by = $1 ORDER BY n`,
    [college.id, recordsEach],
  )
  await owner.query(
    `INSERT INTO record (learner_id, id, organisation_id, batch_id, kind, state, assurance, claims, claims_version,
       title, issued_on, scheme, level, awarding_body, number, created_by, created_at)
     SELECT learner_id, id, $1, $1, 'certificate', 'issued', 'college-attested', $2, $3, $4,
       '2022-01-01'::date + at % 1600, 'x', 'intermediate', $5, 'L' || at, $6, now() FROM made`,
    [college.id, example, version, certificate.title(example), example.awardingBody, college.registrar],
  )
  await owner.query(
    `INSERT INTO credential (learner_id, id, record_id, organisation_id, format, token, thumbprint, shard_id, shard_index,
       issued_at, issued_by)
     SELECT learner_id, id, id, $1, 'vc+jwt', repeat('x', 1500), 'x', 1, at, now(), $2 FROM made`,
    [college.id, college.approver],
  )
  await owner.query(
    `INSERT INTO status_entry (shard_id, shard_index, organisation_id, learner_id, credential_id)
     SELECT 1, at, $1, learner_id, id FROM made`,
    [college.id],
  )
  await owner.query('DROP TABLE made')
  await owner.query('VACUUM ANALYZE')
}
