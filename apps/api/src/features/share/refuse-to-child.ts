import { civilDateIn } from '@jiangji/domain/calendar'
import { isGuarded } from '@jiangji/domain/learner/guardian'
import { ownLearners } from '../../platform/db/own-learners.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/refusal.ts'

/** Below fourteen nobody can consent alone to being shown to others (个人信息保护法 art. 31). */
export async function refuseToChild(trx: Trx, now: Date): Promise<void> {
  const rows = await trx
    .selectFrom('learner')
    .leftJoin('enrolment', (join) =>
      join.onRef('enrolment.learner_id', '=', 'learner.id').on('enrolment.present', '=', true),
    )
    .where('learner.id', '=', ownLearners)
    .select(['learner.birth_date as birthDate', 'enrolment.guardian_needed as needed'])
    .execute()
  const today = civilDateIn(now)
  if (rows.some(({ birthDate, needed }) => isGuarded({ birthDate, guardianNeeded: needed ?? false }, today)))
    throw new Refusal('share.guardian')
}
