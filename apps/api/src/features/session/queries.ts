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
  return trx.selectFrom('learner').select(['id', 'name']).where('id', '=', learnerId).executeTakeFirst()
}
