import type { RecordColumns } from '@jiangji/domain/record/kind'
import type { RecordState } from '../db/tables.ts'
import type { Trx } from '../db/tenant.ts'

export interface NewRecord {
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
  awardId: string | null
  confirmation: 'open' | null
  personId: string
  now: Date
  /** What it takes the place of once it is issued. */
  corrects?: { id: string; state: RecordState; fields: string[] }
}

export async function insertRecord(
  trx: Trx,
  state: 'submitted' | 'approved',
  record: NewRecord,
): Promise<void> {
  const { columns, corrects } = record
  await trx
    .insertInto('record')
    .values({
      learner_id: record.learnerId,
      id: record.id,
      organisation_id: record.organisationId,
      batch_id: record.batchId,
      kind: record.kind,
      state,
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
      corrects_id: corrects?.id ?? null,
      corrects_state: corrects?.state ?? null,
      corrected_fields: corrects?.fields ?? null,
      award_id: record.awardId,
      confirmation: record.confirmation,
    })
    .execute()
}
