import type { Pool } from '../../platform/db/pool.ts'
import { ActingContext, nobody, type Services } from '../../platform/context.ts'
import type { CityWork } from './city-work.ts'
import { daysAfter } from './city-days.ts'
import type { Clerks } from './clerks.ts'

interface Asking {
  learnerId: string
  recordId: string
}

const wishes = [
  { daysAgo: 3, field: 'site', shouldBe: '演示第二考核站点', why: '那天是在第二实训楼考的，准考证上写着' },
  { daysAgo: 30, field: 'practicalScore', shouldBe: '92', why: '成绩单上写的是 92 分，照片在班主任那里' },
  { daysAgo: 12, field: 'level', shouldBe: '高级', why: '我记得报的是高级' },
] as const
const refused = 2

/** Some learners say that a record is wrong: one waits, one is overdue, one was answered. */
export async function askCorrections(
  { pool, services, work }: { pool: Pool; services: Services; work: CityWork },
  { organisationId, registrar }: Clerks,
  studentNumbers: readonly string[],
): Promise<void> {
  const { rows } = await pool.query<Asking>(
    `SELECT DISTINCT ON (e.student_number) r.learner_id AS "learnerId", r.id AS "recordId"
     FROM enrolment e JOIN record r ON r.learner_id = e.learner_id AND r.organisation_id = e.organisation_id
     WHERE e.organisation_id = $1 AND e.student_number = ANY ($2) AND r.kind = 'certificate' AND r.state = 'issued'
       AND NOT EXISTS (SELECT FROM correction_request c WHERE c.organisation_id = $1)
     ORDER BY e.student_number, r.issued_on DESC`,
    [organisationId, studentNumbers],
  )
  for (const [index, { learnerId, recordId }] of rows.entries()) {
    const wish = wishes[index]
    if (!wish) return
    const { daysAgo, ...said } = wish
    const day = daysAfter(services.now(), -daysAgo)
    const actor = { ...nobody, personId: learnerId, learnerId, roles: ['learner'] as const }
    const ctx = new ActingContext({ ...services, now: () => day }, actor)
    const { id } = await work.ask(ctx, { recordId, ...said })
    if (index === refused)
      await work.decline(registrar(daysAfter(day, 5)), {
        id,
        reason: '核对过报名表和证书原件，都是现在这个等级',
      })
  }
}
