import type { ReadonlyTrx } from '../../platform/db/tenant.ts'

export async function listColleges(trx: ReadonlyTrx) {
  return trx
    .selectFrom('organisation')
    .select(['slug', 'name', 'stage', 'is_demo as isDemo'])
    .where('kind', 'in', ['college', 'bureau'])
    .orderBy('name')
    .execute()
}

export async function findLearnerName(trx: ReadonlyTrx, learnerId: string) {
  return trx
    .selectFrom('learner')
    .where('id', '=', learnerId)
    .select((eb) => [
      'id',
      'name',
      'birth_date as birthDate',
      eb
        .exists(
          eb
            .selectFrom('enrolment')
            .whereRef('enrolment.learner_id', '=', 'learner.id')
            .where('enrolment.present', '=', true)
            .where('enrolment.guardian_needed', '=', true),
        )
        .$castTo<boolean>()
        .as('guardianNeeded'),
    ])
    .executeTakeFirst()
}
