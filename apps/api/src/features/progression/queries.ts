import type { Plan } from '@jiangji/domain/progression/plan'
import { ownLearners } from '../../platform/db/own-learners.ts'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

export async function listSchooling(trx: ReadonlyTrx) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('organisation', 'organisation.id', 'enrolment.organisation_id')
    .where('enrolment.learner_id', '=', ownLearners)
    .select([
      'enrolment.id',
      'organisation.name as college',
      'organisation.division_code as divisionCode',
      'enrolment.stage',
      'enrolment.state',
      'enrolment.enrolled_on as enrolledOn',
      'enrolment.years',
    ])
    .orderBy('enrolment.enrolled_on')
    .orderBy('enrolment.id')
    .execute()
}

export type Schooling = Awaited<ReturnType<typeof listSchooling>>[number]

export async function findPlan(trx: ReadonlyTrx, learnerId: string) {
  return trx
    .selectFrom('learner_plan')
    .where('learner_id', '=', learnerId)
    .select(['intake', 'plan'])
    .executeTakeFirst()
}

interface KeptPlan {
  learnerId: string
  intake: number
  plan: Plan
  now: Date
}

export async function keepPlan(trx: Trx, { learnerId, intake, plan, now }: KeptPlan): Promise<void> {
  const kept = { intake, plan: JSON.stringify(plan), changed_at: now }
  await trx
    .insertInto('learner_plan')
    .values({ learner_id: learnerId, ...kept })
    .onConflict((conflict) => conflict.column('learner_id').doUpdateSet(kept))
    .execute()
}
