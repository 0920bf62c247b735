import type { CivilDate } from '@jiangji/domain/calendar'
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
