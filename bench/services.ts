import { setTimeout as pause } from 'node:timers/promises'
import { approve } from '../apps/api/src/features/approval/service.ts'
import { showBatch, submit } from '../apps/api/src/features/import/service.ts'
import { upload } from '../apps/api/src/features/import/uploading/upload.ts'
import { issueBatch } from '../apps/api/src/features/issue/issue-batch.ts'
import { approveBulk, requestBulk } from '../apps/api/src/features/change/bulk/service.ts'
import { approveChange, requestChange } from '../apps/api/src/features/change/service.ts'
import type { ApprovedBatch, BenchCollege } from './college.ts'

/** Uploads a workbook and waits, as its page does, until a job has read it into a preview. */
export async function previewWorkbook(
  college: BenchCollege,
  kind: 'roster' | 'certificate',
  bytes: Uint8Array,
): Promise<string> {
  const given = { kind, fileName: '表.xlsx', bytes: Buffer.from(bytes) }
  const { batchId } = await upload(college.as('registrar'), given)
  await untilOut(college, batchId, 'reading')
  return batchId
}

/** Submits what stands in a preview and waits until it is before its approver. */
export async function submitPreview(college: BenchCollege, batchId: string): Promise<void> {
  await submit(college.as('registrar'), batchId)
  await untilOut(college, batchId, 'submitting')
}

/** Approves a submitted batch and waits until every record of it is signed and committed. */
export async function approveAndIssue(college: BenchCollege, batchId: string): Promise<void> {
  await approve(college.as('approver'), batchId)
  await untilOut(college, batchId, 'issuing')
}

async function untilOut(college: BenchCollege, batchId: string, working: string): Promise<void> {
  const ctx = college.as('registrar')
  while ((await showBatch(ctx, batchId)).state === working) await pause(50)
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
