import { sql } from 'kysely'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'

export async function listRecordsOf(trx: ReadonlyTrx, organisationId: string, learnerId: string) {
  return trx
    .selectFrom('record')
    .where('organisation_id', '=', organisationId)
    .where('learner_id', '=', learnerId)
    .select(['id as recordId', 'kind', 'title', 'state', 'issued_on as issuedOn'])
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** The other rows of the same person at this college: those merged into this one, or the one it was merged into. */
export async function listMergedOf(trx: ReadonlyTrx, organisationId: string, learnerId: string) {
  return trx
    .selectFrom('learner_alias as alias')
    .innerJoin('enrolment', (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([
            eb('alias.main_id', '=', learnerId),
            eb('enrolment.learner_id', '=', eb.ref('alias.alias_id')),
          ]),
          eb.and([
            eb('alias.alias_id', '=', learnerId),
            eb('enrolment.learner_id', '=', eb.ref('alias.main_id')),
          ]),
        ]),
      ),
    )
    .where('enrolment.organisation_id', '=', organisationId)
    .select([
      'enrolment.learner_id as learnerId',
      'enrolment.student_number as studentNumber',
      'enrolment.class_name as className',
      'alias.since',
    ])
    .execute()
}

/** Whether she asked to close her account, and what became of it; one that she took back says nothing. */
export async function findClosing(trx: ReadonlyTrx, learnerId: string) {
  return trx
    .selectFrom('account_closing')
    .where('learner_id', '=', learnerId)
    .where('undone_at', 'is', null)
    .select(['closes_at as closesAt', 'undone_at as undoneAt', 'closed_at as closedAt'])
    .orderBy('asked_at', 'desc')
    .executeTakeFirst()
}

/** What she finished at this college before she began anew. */
export async function listEarlier(trx: ReadonlyTrx, learnerId: string) {
  const door = sql<{
    programme: string
    class_name: string
    student_number: string
    stage: string
    enrolled_on: string
    state: string
  }>`earlier_enrolments(${learnerId}::uuid)`
  return trx
    .selectFrom(door.as('earlier'))
    .select([
      'programme',
      'class_name as className',
      'student_number as studentNumber',
      'stage',
      'enrolled_on as enrolledOn',
      'state',
    ])
    .execute()
}
