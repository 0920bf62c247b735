import { sql } from 'kysely'
import type { CivilDate } from '@jiangji/domain/calendar'
import type { RecordColumns, UniqueKey } from '@jiangji/domain/record/kind'
import { claimedKey } from '@jiangji/domain/record/unique-key'
import type { RecordState } from '../../platform/db/tables.ts'
import type { Trx } from '../../platform/db/tenant.ts'

/** A record with all it says, locked against another decision on it. */
export async function lockWholeRecord(
  trx: Trx,
  { organisationId, learnerId, recordId }: { organisationId: string; learnerId: string; recordId: string },
) {
  return trx
    .selectFrom('record')
    .innerJoin('organisation', 'organisation.id', 'record.organisation_id')
    .where('record.learner_id', '=', learnerId)
    .where('record.id', '=', recordId)
    .where('record.organisation_id', '=', organisationId)
    .select([
      'record.organisation_id as organisationId',
      'record.state',
      'record.kind',
      'record.claims',
      'record.claims_version as claimsVersion',
      'record.award_id as awardId',
      'organisation.name as college',
    ])
    .forUpdate('record')
    .executeTakeFirst()
}

export type WholeRecord = NonNullable<Awaited<ReturnType<typeof lockWholeRecord>>>

export async function mayIssue(
  trx: Trx,
  { organisationId, kind, today }: { organisationId: string; kind: string; today: CivilDate },
): Promise<{ hasKey: boolean; isEntitled: boolean }> {
  const key = await trx
    .selectFrom('issuer_key')
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'active')
    .select('thumbprint')
    .executeTakeFirst()
  const entitlement = await trx
    .selectFrom('entitlement')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .select('kind')
    .executeTakeFirst()
  return { hasKey: key !== undefined, isEntitled: entitlement !== undefined }
}

export interface CorrectionBatch {
  organisationId: string
  id: string
  kind: string
  requesterId: string
  requestedAt: Date
  personId: string
  now: Date
}

/** A batch of one, already approved by the second person: the job of every issue takes it from here. */
export async function insertCorrectionBatch(trx: Trx, batch: CorrectionBatch): Promise<void> {
  await trx
    .insertInto('batch')
    .values({
      organisation_id: batch.organisationId,
      id: batch.id,
      kind: batch.kind,
      source: 'correction',
      state: 'issuing',
      total_rows: 1,
      accepted_rows: 1,
      created_by: batch.requesterId,
      created_at: batch.requestedAt,
      submitted_by: batch.requesterId,
      submitted_at: batch.requestedAt,
      approved_by: batch.personId,
      approved_at: batch.now,
    })
    .execute()
}

export interface CorrectedRecord {
  learnerId: string
  id: string
  organisationId: string
  batchId: string
  kind: string
  version: number
  claims: unknown
  title: string
  columns: RecordColumns
  assurance: string
  marks: string[]
  personId: string
  now: Date
  correctsId: string
  correctsState: RecordState
  correctedFields: string[]
  awardId: string | null
  confirmation: 'open' | null
}

export async function insertCorrectedRecord(trx: Trx, record: CorrectedRecord): Promise<void> {
  const { columns } = record
  await trx
    .insertInto('record')
    .values({
      learner_id: record.learnerId,
      id: record.id,
      organisation_id: record.organisationId,
      batch_id: record.batchId,
      kind: record.kind,
      state: 'approved',
      assurance: record.assurance,
      claims: JSON.stringify(record.claims),
      claims_version: record.version,
      title: record.title,
      issued_on: columns.issuedOn,
      valid_to: columns.validTo,
      scheme: columns.scheme,
      level: columns.level,
      award_level: columns.awardLevel,
      occupation: columns.occupation,
      awarding_body: columns.awardingBody,
      number: columns.number,
      marks: record.marks,
      created_by: record.personId,
      created_at: record.now,
      corrects_id: record.correctsId,
      corrects_state: record.correctsState,
      corrected_fields: record.correctedFields,
      award_id: record.awardId,
      confirmation: record.confirmation,
    })
    .execute()
}

/** False when the number is another record's. */
export async function claimNumber(
  trx: Trx,
  key: UniqueKey,
  { learnerId, recordId }: { learnerId: string; recordId: string },
): Promise<boolean> {
  const { scheme, issuer, number } = claimedKey(key, learnerId)
  const { rows } = await sql`
    SELECT claim_numbers(ARRAY[${scheme}], ARRAY[${issuer}], ARRAY[${number}],
      ARRAY[${learnerId}::uuid], ARRAY[${recordId}::uuid])`.execute(trx)
  return rows.length === 1
}
