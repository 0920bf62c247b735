import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'
import type { PlannedChange } from './plan-acts.ts'

export interface Deed {
  organisationId: string
  deedId: string
  personId: string
  now: Date
  newId(): string
}

/** Puts what changed in its place and keeps what stood there. */
export async function storeChanges(trx: Trx, deed: Deed, changes: readonly PlannedChange[]): Promise<void> {
  for (const { enrolment, after } of changes) await patchEnrolment(trx, deed.organisationId, enrolment, after)
  await keepChanges(trx, deed, changes)
}

export interface KeptChange extends Omit<PlannedChange, 'enrolment'> {
  enrolment: { learnerId: string; enrolmentId: string }
}

/** The history of enrolments, to which is only added. */
export async function keepChanges(trx: Trx, deed: Deed, changes: readonly KeptChange[]): Promise<void> {
  await trx
    .insertInto('enrolment_change')
    .values(
      changes.map(({ enrolment, asked, before, after }) => ({
        learner_id: enrolment.learnerId,
        id: deed.newId(),
        organisation_id: deed.organisationId,
        enrolment_id: enrolment.enrolmentId,
        deed_id: deed.deedId,
        act: asked.act,
        before: JSON.stringify(before),
        after: JSON.stringify(after),
        effective_on: asked.effectiveOn,
        reason: asked.reason.trim(),
        document: asked.document,
        done_by: deed.personId,
        done_at: deed.now,
        undone_by: null,
        undone_at: null,
      })),
    )
    .execute()
}

export async function patchEnrolment(
  trx: Trx,
  organisationId: string,
  { learnerId, enrolmentId }: { learnerId: string; enrolmentId: string },
  {
    state,
    track,
    className,
    studentNumber,
    programmeCode,
    programmeName,
    programmeCatalogue,
  }: PlannedChange['after'],
): Promise<void> {
  await trx
    .updateTable('enrolment')
    .set({
      ...(state === undefined ? {} : { state }),
      ...(track === undefined ? {} : { track }),
      ...(programmeCatalogue === undefined ? {} : { programme_catalogue: programmeCatalogue }),
      ...(className === undefined ? {} : { class_name: className }),
      ...(studentNumber === undefined ? {} : { student_number: studentNumber }),
      ...(programmeCode === undefined ? {} : { programme_code: programmeCode }),
      ...(programmeName === undefined ? {} : { programme_name: programmeName }),
    })
    .where('organisation_id', '=', organisationId)
    .where('learner_id', '=', learnerId)
    .where('id', '=', enrolmentId)
    .execute()
}

/** The changes of a deed, the latest first, each with whether a later one lies on top of it. */
export async function listDeed(trx: Trx, organisationId: string, deedId: string) {
  return trx
    .selectFrom('enrolment_change as change')
    .innerJoin('learner', 'learner.id', 'change.learner_id')
    .where('change.organisation_id', '=', organisationId)
    .where('change.deed_id', '=', deedId)
    .select((eb) => [
      'change.learner_id as learnerId',
      'change.enrolment_id as enrolmentId',
      'learner.name',
      'change.act',
      'change.before',
      'change.after',
      'change.done_at as doneAt',
      'change.undone_at as undoneAt',
      eb
        .exists(
          eb
            .selectFrom('enrolment_change as later')
            .whereRef('later.learner_id', '=', 'change.learner_id')
            .whereRef('later.enrolment_id', '=', 'change.enrolment_id')
            .whereRef('later.id', '>', 'change.id')
            .whereRef('later.deed_id', '!=', 'change.deed_id')
            .where('later.undone_at', 'is', null)
            .select('later.id'),
        )
        .$castTo<boolean>()
        .as('changedSince'),
    ])
    .orderBy('change.id', 'desc')
    .execute()
}

export async function markUndone(
  trx: Trx,
  { organisationId, deedId, personId, now }: Omit<Deed, 'newId'>,
): Promise<void> {
  await trx
    .updateTable('enrolment_change')
    .set({ undone_by: personId, undone_at: now })
    .where('organisation_id', '=', organisationId)
    .where('deed_id', '=', deedId)
    .where('undone_at', 'is', null)
    .execute()
}

/** Gives back a number that was only hers by an act that is taken back. */
export async function releaseStudentNumber(
  trx: Trx,
  claim: { organisationId: string; learnerId: string; studentNumber: string },
): Promise<void> {
  await trx
    .deleteFrom('student_number_claim')
    .where('organisation_id', '=', claim.organisationId)
    .where('learner_id', '=', claim.learnerId)
    .where('student_number', '=', claim.studentNumber)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('enrolment_change')
            .where('learner_id', '=', claim.learnerId)
            .where(sql<string>`before ->> 'studentNumber'`, '=', claim.studentNumber)
            .select('id'),
        ),
      ),
    )
    .execute()
}

export async function listHistory(trx: ReadonlyTrx, organisationId: string, learnerId: string) {
  return trx
    .selectFrom('enrolment_change as change')
    .leftJoin('person as doing', 'doing.id', 'change.done_by')
    .where('change.organisation_id', '=', organisationId)
    .where('change.learner_id', '=', learnerId)
    .select([
      'change.id',
      'change.enrolment_id as enrolmentId',
      'change.deed_id as deedId',
      'change.act',
      'change.before',
      'change.after',
      'change.effective_on as effectiveOn',
      'change.reason',
      'change.document',
      'doing.name as doneBy',
      'change.done_at as doneAt',
      'change.undone_at as undoneAt',
    ])
    .orderBy('change.id', 'desc')
    .limit(100)
    .execute()
}

export type HistoryLine = Awaited<ReturnType<typeof listHistory>>[number]
