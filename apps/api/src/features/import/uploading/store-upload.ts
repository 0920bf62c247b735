import type { Trx } from '../../../platform/db/tenant.ts'

export interface NewFile {
  organisationId: string
  fileId: string
  name: string
  sha256: Buffer
  size: number
  sealed: Buffer
  now: Date
}

export async function insertFile(trx: Trx, file: NewFile): Promise<void> {
  await trx
    .insertInto('stored_file')
    .values({
      organisation_id: file.organisationId,
      id: file.fileId,
      name: file.name,
      sha256: file.sha256,
      size: file.size,
      sealed: file.sealed,
      created_at: file.now,
    })
    .execute()
}

export interface NewBatch extends Omit<NewFile, 'size' | 'sealed'> {
  batchId: string
  kind: string
  personId: string
}

export async function insertBatch(trx: Trx, batch: NewBatch): Promise<void> {
  await trx
    .insertInto('batch')
    .values({
      organisation_id: batch.organisationId,
      id: batch.batchId,
      kind: batch.kind,
      source: 'workbook',
      file_id: batch.fileId,
      file_name: batch.name,
      file_sha256: batch.sha256,
      state: 'reading',
      mapping: null,
      sheet: null,
      header_row: null,
      failure_code: null,
      failure_facts: null,
      return_reason: null,
      created_by: batch.personId,
      created_at: batch.now,
      submitted_by: null,
      submitted_at: null,
      approved_by: null,
      approved_at: null,
      finished_at: null,
    })
    .execute()
}
