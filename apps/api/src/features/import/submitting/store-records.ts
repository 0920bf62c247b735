import { sql } from 'kysely'
import type { RecordColumns, UniqueKey } from '@jiangji/domain/record/kind'
import type { Trx } from '../../../platform/db/tenant.ts'
import { claimedKey } from '@jiangji/domain/record/unique-key'
import { ClaimLost } from './claim-lost.ts'

export interface NewRecord extends RecordColumns {
  learnerId: string
  id: string
  assurance: string
  claims: object
  title: string
  marks: string[]
  uniqueKey: UniqueKey | null
  awardId: string | null
  confirmation: 'open' | null
}

export interface RecordOrigin {
  organisationId: string
  batchId: string
  kind: string
  version: number
  createdBy: string
  now: Date
}

export async function claimNumbers(trx: Trx, records: readonly NewRecord[]): Promise<void> {
  const claimed = records
    .flatMap(({ uniqueKey, learnerId, id }) =>
      uniqueKey === null ? [] : [{ ...claimedKey(uniqueKey, learnerId), learnerId, id }],
    )
    .sort((one, other) => (one.number < other.number ? -1 : 1))
  if (claimed.length === 0) return
  const { rows } = await sql`
    SELECT claim_numbers(${claimed.map(({ scheme }) => scheme)}::text[],
      ${claimed.map(({ issuer }) => issuer)}::text[], ${claimed.map(({ number }) => number)}::text[],
      ${claimed.map(({ learnerId }) => learnerId)}::uuid[], ${claimed.map(({ id }) => id)}::uuid[])`.execute(
    trx,
  )
  if (rows.length < claimed.length) throw new ClaimLost('certificate number')
}

export async function insertRecords(
  trx: Trx,
  records: readonly NewRecord[],
  { organisationId, batchId, kind, version, createdBy, now }: RecordOrigin,
): Promise<void> {
  if (records.length === 0) return
  const lines = records.map((record) => ({
    learner_id: record.learnerId,
    id: record.id,
    assurance: record.assurance,
    claims: record.claims,
    title: record.title,
    issued_on: record.issuedOn,
    valid_to: record.validTo,
    scheme: record.scheme,
    level: record.level,
    award_level: record.awardLevel,
    occupation: record.occupation,
    awarding_body: record.awardingBody,
    number: record.number,
    marks: record.marks,
    award_id: record.awardId,
    confirmation: record.confirmation,
  }))
  await sql`
    INSERT INTO record (learner_id, id, organisation_id, batch_id, kind, state, assurance, claims, claims_version,
      title, issued_on, valid_to, scheme, level, award_level, occupation, awarding_body, number, marks,
      award_id, confirmation, created_by, created_at)
    SELECT learner_id, id, ${organisationId}::uuid, ${batchId}::uuid, ${kind}, 'submitted', assurance, claims,
      ${version}, title, issued_on, valid_to, scheme, level, award_level, occupation, awarding_body, number, marks,
      award_id, confirmation, ${createdBy}::uuid, ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS line (learner_id uuid, id uuid, assurance text,
      claims jsonb, title text, issued_on date, valid_to date, scheme text, level text, award_level text,
      occupation text, awarding_body text, number text, marks text[], award_id uuid, confirmation text)`.execute(
    trx,
  )
}
