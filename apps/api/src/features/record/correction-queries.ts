import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

interface One {
  organisationId: string
  learnerId: string
  recordId: string
}

export async function findRecordAsIs(trx: ReadonlyTrx, { organisationId, learnerId, recordId }: One) {
  return trx
    .selectFrom('record')
    .where('learner_id', '=', learnerId)
    .where('id', '=', recordId)
    .where('organisation_id', '=', organisationId)
    .select(['kind', 'claims', 'claims_version as claimsVersion'])
    .executeTakeFirst()
}

/** The state of a record, locked against another decision on it. */
export async function lockState(trx: Trx, { organisationId, learnerId, recordId }: One) {
  const found = await trx
    .selectFrom('record')
    .where('learner_id', '=', learnerId)
    .where('id', '=', recordId)
    .where('organisation_id', '=', organisationId)
    .select('state')
    .forUpdate()
    .executeTakeFirst()
  return found?.state ?? null
}

export type RecordAsIs = NonNullable<Awaited<ReturnType<typeof findRecordAsIs>>>

export interface NewCorrection {
  id: string
  organisationId: string
  learnerId: string
  recordId: string
  reason: string
  note: string | null
  personId: string
  now: Date
  claims: object
  claimsVersion: number
  marks: string[]
  fields: string[]
}

/** False when another request for the record is still open. */
export async function insertCorrection(trx: Trx, correction: NewCorrection): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('change_request')
    .values({
      organisation_id: correction.organisationId,
      id: correction.id,
      learner_id: correction.learnerId,
      record_id: correction.recordId,
      act: 'correct',
      reason: correction.reason,
      note: correction.note,
      state: 'open',
      requested_by: correction.personId,
      requested_at: correction.now,
      claims: JSON.stringify(correction.claims),
      claims_version: correction.claimsVersion,
      marks: correction.marks,
      fields: correction.fields,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'record_id']).where('state', '=', 'open').doNothing(),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export interface Accepted extends One {
  requestId: string
  changeId: string
  personId: string
  now: Date
}

/** The learner's request that this correction answers; false when it was answered or taken back meanwhile. */
export async function acceptRequest(trx: Trx, accepted: Accepted): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('correction_request')
    .set({
      state: 'accepted',
      change_id: accepted.changeId,
      answered_by: accepted.personId,
      answered_at: accepted.now,
    })
    .where('organisation_id', '=', accepted.organisationId)
    .where('learner_id', '=', accepted.learnerId)
    .where('record_id', '=', accepted.recordId)
    .where('id', '=', accepted.requestId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
