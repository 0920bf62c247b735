import { nameKey } from '@jiangji/domain/identity/normalise'
import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../../platform/db/tenant.ts'
import type { Outcome } from '../queries.ts'

export interface Place {
  collegeId: string
  studentNumber: string
}

/** A learner of a school that the bureau oversees, by number and name. */
export async function findOverseen(trx: Trx, { collegeId, studentNumber }: Place, name: string) {
  const { rows } = await sql<{ learnerId: string; name: string; merged: boolean }>`
    SELECT learner_id AS "learnerId", name, merged
    FROM find_overseen_learner(${collegeId}::uuid, ${studentNumber}, ${nameKey(name)})`.execute(trx)
  return rows[0]
}

export async function carryOutDuplicate(trx: Trx, id: string, now: Date): Promise<Outcome> {
  const { rows } = await sql<{ outcome: Outcome }>`
    SELECT carry_out_duplicate(${id}::uuid, ${now}::timestamptz) AS outcome`.execute(trx)
  return rows[0]?.outcome ?? 'unknown'
}

/** A merge that this bureau decided and that still stands. */
export async function findMerge(trx: Trx, organisationId: string, id: string) {
  return trx
    .selectFrom('person_request')
    .innerJoin('learner_alias', (join) =>
      join
        .onRef('learner_alias.request_id', '=', 'person_request.id')
        .onRef('learner_alias.organisation_id', '=', 'person_request.organisation_id'),
    )
    .where('person_request.organisation_id', '=', organisationId)
    .where('person_request.id', '=', id)
    .where('person_request.state', '=', 'approved')
    .select([
      'person_request.learner_id as learnerId',
      'person_request.other_id as otherId',
      'person_request.old_name as name',
      'person_request.main_college as mainCollege',
      'person_request.main_number as mainNumber',
      'person_request.other_college as otherCollege',
      'person_request.other_number as otherNumber',
    ])
    .executeTakeFirst()
}

/** Open requests first, then the latest. */
export async function listDuplicates(trx: ReadonlyTrx, organisationId: string) {
  return trx
    .selectFrom('person_request')
    .innerJoin('organisation as main', 'main.id', 'person_request.main_college')
    .innerJoin('organisation as other', 'other.id', 'person_request.other_college')
    .leftJoin('learner_alias', (join) =>
      join
        .onRef('learner_alias.request_id', '=', 'person_request.id')
        .onRef('learner_alias.organisation_id', '=', 'person_request.organisation_id'),
    )
    .leftJoin('person as asking', 'asking.id', 'person_request.requested_by')
    .leftJoin('person as deciding', 'deciding.id', 'person_request.decided_by')
    .where('person_request.organisation_id', '=', organisationId)
    .select((eb) => [
      'person_request.id',
      'person_request.act',
      'person_request.old_name as name',
      'main.name as mainCollege',
      'person_request.main_number as mainNumber',
      'other.name as otherCollege',
      'person_request.other_number as otherNumber',
      'person_request.note',
      'person_request.state',
      'person_request.requested_by as requesterId',
      'person_request.requested_at as requestedAt',
      'asking.name as requestedBy',
      'person_request.decided_at as decidedAt',
      'deciding.name as decidedBy',
      'person_request.decision_note as decisionNote',
      eb('learner_alias.alias_id', 'is not', null).$castTo<boolean>().as('stands'),
    ])
    .orderBy((eb) => eb('person_request.state', '=', 'open'), 'desc')
    .orderBy('person_request.requested_at', 'desc')
    .limit(200)
    .execute()
}
