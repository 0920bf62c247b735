import type { SubmittedBatch } from './queries.ts'

export interface Issued {
  issued: number
  total: number
}

export function lineOf(batch: SubmittedBatch, progress: { done: number; total: number }) {
  const { id, kind, fileName, state, total, accepted, unchanged, warned, held, rejected } = batch
  return {
    id,
    kind,
    fileName,
    state,
    counts: { total, accepted, unchanged, warned, held, rejected },
    createdAt: batch.createdAt.toISOString(),
    createdBy: batch.createdBy,
    progress: { ...progress, secondsLeft: null as number | null },
  }
}

/** How far issuing is; the time left is told once a second of work has shown the pace. */
export function issuingProgress({ state, approvedAt }: SubmittedBatch, { issued, total }: Issued, now: Date) {
  const seconds = approvedAt === null ? 0 : (now.getTime() - approvedAt.getTime()) / 1000
  const shows = state === 'issuing' && issued > 0 && seconds >= 1
  return {
    done: issued,
    total,
    secondsLeft: shows ? Math.ceil((seconds / issued) * (total - issued)) : null,
  }
}

export function failureOf({ failureCode, failureFacts }: SubmittedBatch) {
  return failureCode === null ? null : { code: failureCode, facts: failureFacts ?? {} }
}
