import { sql } from 'kysely'
import type { Mark } from '@jiangji/domain/record/marks'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

const enteredAtOnce = 1000

/** The next records of a batch behind one of them, in the order of entry, with what their marks are found by. */
export async function nextEntered(
  trx: Reading,
  { organisationId, batchId, after }: { organisationId: string; batchId: string; after: string },
) {
  return trx
    .selectFrom('record')
    .innerJoin('enrolment', (join) =>
      join
        .onRef('enrolment.learner_id', '=', 'record.learner_id')
        .onRef('enrolment.organisation_id', '=', 'record.organisation_id'),
    )
    .innerJoin('learner', 'learner.id', 'record.learner_id')
    .where('record.organisation_id', '=', organisationId)
    .where('record.batch_id', '=', batchId)
    .where('record.id', '>', after)
    .where('record.returned_at', 'is', null)
    .select([
      'record.id as recordId',
      'record.learner_id as learnerId',
      'learner.name',
      'record.kind',
      'record.claims',
      'record.claims_version as claimsVersion',
      'record.title',
      'record.level',
      'record.issued_on as issuedOn',
      'record.award_id as awardId',
      'record.marks',
      'enrolment.enrolled_on as enrolledOn',
      'enrolment.state as enrolmentState',
    ])
    .orderBy('record.id')
    .limit(enteredAtOnce)
    .execute()
}

export type EnteredRecord = Awaited<ReturnType<typeof nextEntered>>[number]

/** Every record of a batch with the marks that were kept when it was decided on. */
export async function listMarked(trx: Reading, organisationId: string, batchId: string) {
  return trx
    .selectFrom('record')
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('returned_at', 'is', null)
    .select(['id as recordId', 'award_id as awardId', 'marks'])
    .orderBy('id')
    .execute()
}

export type MarkedRecord = Awaited<ReturnType<typeof listMarked>>[number]

export async function countKeptMarks(
  trx: Reading,
  organisationId: string,
  batchId: string,
): Promise<ReadonlyMap<string, number>> {
  const counted = await trx
    .selectFrom('record')
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('returned_at', 'is', null)
    .select((eb) => [sql<string>`unnest(marks)`.as('mark'), eb.fn.countAll<number>().as('count')])
    .groupBy('mark')
    .execute()
  return new Map(counted.map(({ mark, count }) => [mark, count]))
}

/** What learners already hold of this college beside a batch; by their names, because a batch that was just submitted is not in the planner's statistics yet. */
export async function listHeld(
  trx: Reading,
  organisationId: string,
  { batchId, learnerIds }: { batchId: string; learnerIds: readonly string[] },
) {
  return trx
    .selectFrom('record')
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'issued')
    .where('batch_id', '!=', batchId)
    .where('learner_id', '=', sql<string>`any(${learnerIds}::uuid[])`)
    .select(['learner_id as learnerId', 'kind', 'title', 'level', 'issued_on as issuedOn'])
    .execute()
}

/** Holders of a batch beside whom the college has another learner of the same name and birth date. */
export async function listDoubles(trx: Reading, organisationId: string, batchId: string) {
  const rows = await trx
    .selectFrom('record')
    .innerJoin('learner', 'learner.id', 'record.learner_id')
    .innerJoin('enrolment as beside', (join) =>
      join
        .onRef('beside.organisation_id', '=', 'record.organisation_id')
        .onRef('beside.holder_name', '=', 'learner.name')
        .onRef('beside.learner_id', '!=', 'record.learner_id'),
    )
    .innerJoin('learner as other', (join) =>
      join.onRef('other.id', '=', 'beside.learner_id').onRef('other.birth_date', '=', 'learner.birth_date'),
    )
    .where('record.organisation_id', '=', organisationId)
    .where('record.batch_id', '=', batchId)
    .select('record.learner_id as learnerId')
    .distinct()
    .execute()
  return new Set(rows.map(({ learnerId }) => learnerId))
}

/** Keeps what the approver was shown. */
export async function keepMarks(
  trx: Trx,
  batch: { organisationId: string; batchId: string },
  marked: readonly { recordId: string; marks: readonly Mark[] }[],
): Promise<void> {
  if (marked.length === 0) return
  await sql`
    UPDATE record r SET marks = kept.marks
    FROM jsonb_to_recordset(${JSON.stringify(marked)}::jsonb) AS kept ("recordId" uuid, marks text[])
    WHERE r.organisation_id = ${batch.organisationId}::uuid AND r.batch_id = ${batch.batchId}::uuid
      AND r.id = kept."recordId" AND r.marks IS DISTINCT FROM kept.marks`.execute(trx)
}

export async function listRecordsAmong(
  trx: ReadonlyTrx,
  organisationId: string,
  recordIds: readonly string[],
) {
  if (recordIds.length === 0) return []
  return trx
    .selectFrom('record')
    .innerJoin('learner', 'learner.id', 'record.learner_id')
    .innerJoin('enrolment', (join) =>
      join
        .onRef('enrolment.learner_id', '=', 'record.learner_id')
        .onRef('enrolment.organisation_id', '=', 'record.organisation_id'),
    )
    .where('record.organisation_id', '=', organisationId)
    .where('record.id', 'in', recordIds)
    .select([
      'record.learner_id as learnerId',
      'record.id as recordId',
      'learner.name',
      'enrolment.student_number as studentNumber',
      'enrolment.class_name as className',
      'record.title',
      'record.awarding_body as awardingBody',
      'record.level',
      'record.number',
      'record.issued_on as issuedOn',
      'record.award_id as awardId',
      'record.confirmation',
    ])
    .execute()
}

/** Who has these awards of a batch, in the order of entry. */
export async function listMembers(
  trx: ReadonlyTrx,
  { organisationId, batchId }: { organisationId: string; batchId: string },
  awardIds: readonly string[],
) {
  if (awardIds.length === 0) return []
  return trx
    .selectFrom('record')
    .innerJoin('learner', 'learner.id', 'record.learner_id')
    .innerJoin('enrolment', (join) =>
      join
        .onRef('enrolment.learner_id', '=', 'record.learner_id')
        .onRef('enrolment.organisation_id', '=', 'record.organisation_id'),
    )
    .where('record.organisation_id', '=', organisationId)
    .where('record.batch_id', '=', batchId)
    .where('record.award_id', 'in', awardIds)
    .select([
      'record.award_id as awardId',
      'record.id as recordId',
      'learner.name',
      'enrolment.student_number as studentNumber',
      'enrolment.class_name as className',
    ])
    .orderBy('record.id')
    .execute()
}
