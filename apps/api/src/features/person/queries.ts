import type { PersonAct } from '@jiangji/domain/learner/name-change'
import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'
import { requestColumns } from '../../platform/two-person/request-view.ts'

const recentRequests = 200

/** A learner of this college, however she is named elsewhere. */
export async function findHere(
  trx: Pick<ReadonlyTrx, 'selectFrom'>,
  organisationId: string,
  learnerId: string,
) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('learner', 'learner.id', 'enrolment.learner_id')
    .leftJoin('learner_alias', 'learner_alias.alias_id', 'learner.id')
    .where('enrolment.organisation_id', '=', organisationId)
    .where('enrolment.learner_id', '=', learnerId)
    .select([
      'learner.id as learnerId',
      'learner.name',
      'learner.id_number_sealed as idNumberSealed',
      'learner_alias.main_id as mergedInto',
    ])
    .executeTakeFirst()
}

export async function findByStudentNumber(trx: Trx, organisationId: string, studentNumber: string) {
  const found = await trx
    .selectFrom('student_number_claim')
    .where('organisation_id', '=', organisationId)
    .where('student_number', '=', studentNumber)
    .select('learner_id as learnerId')
    .executeTakeFirst()
  return found && findHere(trx, organisationId, found.learnerId)
}

export interface NewRequest {
  id: string
  organisationId: string
  act: PersonAct
  learnerId: string
  /** Her name when it was asked. */
  oldName: string
  otherId?: string
  name?: { written: string; key: string }
  /** Where a bureau found the two. */
  places?: { mainCollege: string; mainNumber: string; otherCollege: string; otherNumber: string }
  idNumber?: { oldHash: Buffer | null; hash: Buffer; sealed: Buffer; lastFourHash: Buffer; birthDate: string }
  note: string
  personId: string
  now: Date
}

/** False when another request about the learner is still open. */
export async function insertRequest(trx: Trx, request: NewRequest): Promise<boolean> {
  const { name, idNumber, places } = request
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('person_request')
    .values({
      organisation_id: request.organisationId,
      id: request.id,
      act: request.act,
      learner_id: request.learnerId,
      other_id: request.otherId ?? null,
      old_name: request.oldName,
      new_name: name?.written ?? null,
      new_name_key: name?.key ?? null,
      old_id_hash: idNumber?.oldHash ?? null,
      new_id_hash: idNumber?.hash ?? null,
      new_id_sealed: idNumber?.sealed ?? null,
      new_last_four_hash: idNumber?.lastFourHash ?? null,
      new_birth_date: idNumber?.birthDate ?? null,
      main_college: places?.mainCollege ?? null,
      main_number: places?.mainNumber ?? null,
      other_college: places?.otherCollege ?? null,
      other_number: places?.otherNumber ?? null,
      note: request.note,
      state: 'open',
      requested_by: request.personId,
      requested_at: request.now,
      decided_by: null,
      decided_at: null,
      decision_note: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'learner_id']).where('state', '=', 'open').doNothing(),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function lockRequest(trx: Trx, organisationId: string, id: string) {
  return trx
    .selectFrom('person_request')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select(['act', 'learner_id as learnerId', 'requested_by as requesterId'])
    .forUpdate()
    .executeTakeFirst()
}

export type Outcome =
  'done' | 'unknown' | 'elsewhere' | 'taken' | 'chained' | 'otherName' | 'notMerged' | 'bothEnrolled'

/** What two people agreed on comes about by the door, which compares the two once more. */
export async function carryOutRequest(trx: Trx, id: string, now: Date): Promise<Outcome> {
  const { rows } = await sql<{ outcome: Outcome }>`
    SELECT carry_out_person_request(${id}::uuid, ${now}::timestamptz) AS outcome`.execute(trx)
  return rows[0]?.outcome ?? 'unknown'
}

/** Open requests first, then the latest. */
export async function listRequests(trx: ReadonlyTrx, organisationId: string, most = recentRequests) {
  return trx
    .selectFrom('person_request')
    .innerJoin('learner', 'learner.id', 'person_request.learner_id')
    .innerJoin('enrolment', (join) =>
      join
        .onRef('enrolment.learner_id', '=', 'learner.id')
        .onRef('enrolment.organisation_id', '=', 'person_request.organisation_id'),
    )
    .leftJoin('enrolment as other', (join) =>
      join
        .onRef('other.learner_id', '=', 'person_request.other_id')
        .onRef('other.organisation_id', '=', 'person_request.organisation_id'),
    )
    .leftJoin('person as asking', 'asking.id', 'person_request.requested_by')
    .leftJoin('person as deciding', 'deciding.id', 'person_request.decided_by')
    .where('person_request.organisation_id', '=', organisationId)
    .select([
      ...requestColumns('person_request'),
      'person_request.act',
      'person_request.learner_id as learnerId',
      'person_request.old_name as name',
      'learner.id_number_sealed as idNumberSealed',
      'enrolment.student_number as studentNumber',
      'enrolment.class_name as className',
      'other.student_number as otherNumber',
      'other.class_name as otherClass',
      'person_request.new_name as newName',
      'person_request.new_id_sealed as newIdSealed',
      'person_request.note',
    ])
    .orderBy((eb) => eb('person_request.state', '=', 'open'), 'desc')
    .orderBy('person_request.requested_at', 'desc')
    .limit(most)
    .execute()
}

export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number]
