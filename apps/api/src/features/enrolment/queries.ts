import { sql } from 'kysely'
import { ownProgrammeCatalogues } from '../../platform/catalogue/load-catalogues.ts'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

function enrolmentsOf(trx: Reading, organisationId: string) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('learner', 'learner.id', 'enrolment.learner_id')
    .leftJoin('learner_alias', 'learner_alias.alias_id', 'enrolment.learner_id')
    .where('enrolment.organisation_id', '=', organisationId)
    .select((eb) => [
      'enrolment.learner_id as learnerId',
      'enrolment.id as enrolmentId',
      'learner.name',
      'enrolment.state',
      'enrolment.stage',
      'enrolment.track',
      'enrolment.programme_catalogue as programmeCatalogue',
      'enrolment.class_name as className',
      'enrolment.student_number as studentNumber',
      'enrolment.programme_code as programmeCode',
      'enrolment.programme_name as programmeName',
      'enrolment.enrolled_on as enrolledOn',
      'learner_alias.main_id as mergedInto',
      eb
        .selectFrom('enrolment_change')
        .whereRef('enrolment_change.learner_id', '=', 'enrolment.learner_id')
        .whereRef('enrolment_change.enrolment_id', '=', 'enrolment.id')
        .where('enrolment_change.undone_at', 'is', null)
        .select((change) => change.fn.max('enrolment_change.effective_on').as('day'))
        .$asScalar()
        .as('lastChangeOn'),
    ])
}

export type LockedEnrolment = Awaited<ReturnType<typeof lockEnrolments>>[number]

export async function listEnrolments(trx: Reading, organisationId: string, learnerIds: readonly string[]) {
  return enrolmentsOf(trx, organisationId)
    .where('enrolment.learner_id', '=', sql<string>`any(${learnerIds}::uuid[])`)
    .orderBy('enrolment.learner_id')
    .execute()
}

/** Whose of this college these hashed numbers are. */
export async function findHere(
  trx: Reading,
  hashes: readonly Buffer[],
): Promise<ReadonlyMap<string, string>> {
  if (hashes.length === 0) return new Map()
  const door = sql<{ id_hash: Buffer; learner_id: string | null }>`find_identities(${hashes}::bytea[])`
  const rows = await trx.selectFrom(door.as('found')).select(['id_hash', 'learner_id']).execute()
  return new Map(
    rows.flatMap((row) => (row.learner_id ? [[row.id_hash.toString('hex'), row.learner_id]] : [])),
  )
}

/** Enrolments of this college, locked against another act on them. */
export async function lockEnrolments(trx: Trx, organisationId: string, learnerIds: readonly string[]) {
  return enrolmentsOf(trx, organisationId)
    .where('enrolment.learner_id', '=', sql<string>`any(${learnerIds}::uuid[])`)
    .orderBy('enrolment.learner_id')
    .forUpdate('enrolment')
    .execute()
}

/** All of a programme, whatever became of them. */
export async function listIdsOfProgramme(trx: Reading, organisationId: string, code: string) {
  const rows = await trx
    .selectFrom('enrolment')
    .where('organisation_id', '=', organisationId)
    .where('programme_code', '=', code)
    .select('learner_id as learnerId')
    .execute()
  return rows.map(({ learnerId }) => learnerId)
}

export async function findEnrolment(trx: ReadonlyTrx, organisationId: string, learnerId: string) {
  return enrolmentsOf(trx, organisationId)
    .where('enrolment.learner_id', '=', learnerId)
    .leftJoin('account', 'account.learner_id', 'enrolment.learner_id')
    .select([
      'learner.id_number_sealed as idNumberSealed',
      'learner.birth_date as birthDate',
      'enrolment.guardian_needed as guardianNeeded',
      'enrolment.years',
      'enrolment.training_level as trainingLevel',
      'enrolment.enrolled_on as enrolledOn',
      'account.user_id as userId',
    ])
    .executeTakeFirst()
}

/** Who of a class may end it, with what of theirs is still under way. */
export async function listClass(trx: ReadonlyTrx, organisationId: string, className: string) {
  return enrolmentsOf(trx, organisationId)
    .where('enrolment.class_name', '=', className)
    .where('learner_alias.main_id', 'is', null)
    .select((eb) => [
      eb
        .selectFrom('record')
        .whereRef('record.learner_id', '=', 'enrolment.learner_id')
        .where('record.organisation_id', '=', organisationId)
        .where('record.state', 'in', ['draft', 'submitted', 'approved'])
        .select((record) => record.fn.countAll<number>().as('open'))
        .$asScalar()
        .as('openRecords'),
      eb
        .selectFrom('record')
        .whereRef('record.learner_id', '=', 'enrolment.learner_id')
        .where('record.organisation_id', '=', organisationId)
        .where('record.kind', '=', 'course')
        .where('record.state', '=', 'issued')
        .where(
          sql<boolean>`coalesce(record.claims ->> 'grade' = 'fail', (record.claims ->> 'score')::numeric < 60, false)`,
        )
        .select((record) => record.fn.countAll<number>().as('failed'))
        .$asScalar()
        .as('failedCourses'),
    ])
    .orderBy('enrolment.student_number')
    .execute()
}

export async function findProgramme(trx: Reading, code: string) {
  return trx
    .selectFrom('catalogue_programme')
    .where('code', '=', code)
    .where('catalogue', '=', ownProgrammeCatalogues)
    .select(['code', 'name', 'catalogue'])
    .orderBy('catalogue')
    .executeTakeFirst()
}

/** False when the number is, or once was, another learner's. */
export async function claimStudentNumber(
  trx: Trx,
  claim: { organisationId: string; studentNumber: string; learnerId: string },
): Promise<boolean> {
  await trx
    .insertInto('student_number_claim')
    .values({
      organisation_id: claim.organisationId,
      student_number: claim.studentNumber,
      learner_id: claim.learnerId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const holder = await trx
    .selectFrom('student_number_claim')
    .where('organisation_id', '=', claim.organisationId)
    .where('student_number', '=', claim.studentNumber)
    .select('learner_id as learnerId')
    .executeTakeFirst()
  return holder?.learnerId === claim.learnerId
}
