import { sql } from 'kysely'
import type { ReadonlyTrx, Trx } from '../../../platform/db/tenant.ts'
import type { DocumentKind } from './document.ts'
import { ownLearners } from '../../../platform/db/own-learners.ts'

function enrolmentsOf(trx: Pick<ReadonlyTrx, 'selectFrom'>) {
  return trx
    .selectFrom('enrolment')
    .innerJoin('organisation', 'organisation.id', 'enrolment.organisation_id')
    .innerJoin('learner', (join) => join.on('learner.id', '=', sql<string>`current_learner()`))
    .where('enrolment.learner_id', '=', ownLearners)
    .where('enrolment.present', '=', true)
    .select([
      'enrolment.organisation_id as organisationId',
      'organisation.name as college',
      'organisation.slug',
      'organisation.is_demo as isDemo',
      'enrolment.programme_name as programme',
      'enrolment.stage',
      'enrolment.class_name as className',
      'enrolment.student_number as studentNumber',
      'enrolment.enrolled_on as enrolledOn',
      'enrolment.years',
      'enrolment.state',
      'enrolment.track',
      'enrolment.training_level as trainingLevel',
      'enrolment.programme_catalogue as programmeCatalogue',
      'learner.name',
      'learner.learner_number as learnerNumber',
    ])
}

export async function listOwnEnrolments(trx: ReadonlyTrx) {
  return enrolmentsOf(trx).orderBy('enrolment.enrolled_on', 'desc').execute()
}

export async function findOwnEnrolment(trx: Trx, organisationId: string) {
  return enrolmentsOf(trx).where('enrolment.organisation_id', '=', organisationId).executeTakeFirst()
}

export async function listOwnCourses(trx: Pick<ReadonlyTrx, 'selectFrom'>, organisationId: string) {
  return trx
    .selectFrom('record')
    .where('learner_id', '=', ownLearners)
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'course')
    .where('state', '=', 'issued')
    .select(['claims', 'claims_version as claimsVersion'])
    .orderBy('id')
    .execute()
}

/** The active key of a college where the learner is enrolled, held until the transaction ends. */
export async function findIssuerOf(trx: Trx, organisationId: string) {
  const { rows } = await sql<{ thumbprint: string; sealed: Buffer }>`
    SELECT * FROM signing_key_for_enrolled(${organisationId}::uuid)`.execute(trx)
  return rows[0]
}

function documentsOf(trx: Pick<ReadonlyTrx, 'selectFrom'>) {
  return trx
    .selectFrom('record')
    .innerJoin('organisation', 'organisation.id', 'record.organisation_id')
    .where('record.learner_id', '=', ownLearners)
    .where('record.kind', 'in', ['enrolment', 'transcript'] satisfies DocumentKind[])
}

export async function listOwnDocuments(trx: ReadonlyTrx) {
  return documentsOf(trx)
    .select([
      'record.id as recordId',
      'record.kind',
      'record.state',
      'record.title',
      'record.created_at as madeAt',
      'record.valid_to as validTo',
      'organisation.name as college',
    ])
    .orderBy('record.id', 'desc')
    .limit(100)
    .execute()
}

export async function countDocumentsSince(trx: Trx, since: Date): Promise<number> {
  const { made } = await documentsOf(trx)
    .where('record.created_at', '>=', since)
    .select((eb) => eb.fn.countAll<number>().as('made'))
    .executeTakeFirstOrThrow()
  return made
}

export async function findOwnCredential(trx: Trx, recordId: string) {
  return trx
    .selectFrom('credential')
    .innerJoin('record', (join) =>
      join
        .onRef('record.learner_id', '=', 'credential.learner_id')
        .onRef('record.id', '=', 'credential.record_id'),
    )
    .where('credential.learner_id', '=', ownLearners)
    .where('credential.record_id', '=', recordId)
    .where('credential.format', '=', 'open-badge-vc-jwt')
    .select(['credential.token', 'record.state'])
    .executeTakeFirst()
}

export interface NewDocument {
  organisation_id: string
  record_id: string
  kind: DocumentKind
  claims: object
  claims_version: number
  title: string
  issued_on: string | null
  valid_to: string | null
  awarding_body: string | null
  assurance: string
  credential_id: string
  token: string
  thumbprint: string
  shard_id: number
  shard_index: number
  issued_at: Date
}

/** False when she no longer attends or the key was taken out of use meanwhile; writes the audit entry in the college's stream. */
export async function issueOnRequest(trx: Trx, document: NewDocument, entryId: string): Promise<boolean> {
  const { rows } = await sql<{ issued: boolean }>`
    SELECT issue_on_request(${JSON.stringify(document)}::jsonb, ${entryId}::uuid) AS issued`.execute(trx)
  return rows[0]?.issued ?? false
}
