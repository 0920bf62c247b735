import { setTimeout as pause } from 'node:timers/promises'
import { showBatch } from '../apps/api/src/features/import/service.ts'
import { upload } from '../apps/api/src/features/import/uploading/upload.ts'
import { issueBatch } from '../apps/api/src/features/issue/issue-batch.ts'
import { approveBulk, requestBulk } from '../apps/api/src/features/change/bulk/service.ts'
import { approveChange, requestChange } from '../apps/api/src/features/change/service.ts'
import type { ApprovedBatch, BenchCollege } from './college.ts'

/** Uploads a roster and waits, as its page does, until a job has read it into a preview. */
export async function previewRoster(college: BenchCollege, bytes: Uint8Array): Promise<string> {
  const ctx = college.as('registrar')
  const { batchId } = await upload(ctx, {
    kind: 'roster',
    fileName: '花名册.xlsx',
    bytes: Buffer.from(bytes),
  })
  for (;;) {
    const { state } = await showBatch(ctx, batchId)
    if (state !== 'reading') return batchId
    await pause(50)
  }
}

export async function issueApproved(college: BenchCollege, batch: ApprovedBatch): Promise<void> {
  await issueBatch(college.as('approver'), batch.id)
}

/** The registrar asks, the approver agrees. */
export async function revokeOne(
  college: BenchCollege,
  { learnerId, id: recordId }: { learnerId: string; id: string },
): Promise<void> {
  const asked = { act: 'revoke', learnerId, recordId, reason: 'entered-in-error', note: null } as const
  const { id } = await requestChange(college.as('registrar'), asked)
  await approveChange(college.as('approver'), id)
}


/** The registrar asks for a whole batch, the approver agrees; nothing is applied yet. */
export async function askToRevoke(college: BenchCollege, batchId: string): Promise<string> {
  const asked = { act: 'revoke', reason: 'entered-in-error', note: null, batchId, recordIds: [] } as const
  const { id } = await requestBulk(college.as('registrar'), asked)
  await approveBulk(college.as('approver'), id)
  return id
}
