import { undoUntil } from '@jiangji/domain/learner/undo-window'
import type { Context } from '../../platform/context.ts'
import type { listSteps } from './history/steps.ts'
import type { listReturned } from '../../platform/returned/list-returned.ts'
import { roster } from './import-kind.ts'
import { readMapping } from './mapping.ts'
import type { BatchRecord, FindingGroup } from './queries.ts'

export interface BatchCounts {
  total: number
  accepted: number
  unchanged: number
  warned: number
  held: number
  rejected: number
}

export interface BatchProgress {
  done: number
  total: number
  secondsLeft: number | null
}

export function lineOf(batch: BatchRecord, now: Date) {
  return {
    id: batch.id,
    kind: batch.kind,
    fileName: batch.file_name,
    state: batch.state,
    counts: countsOf(batch),
    createdAt: batch.created_at.toISOString(),
    createdBy: batch.creator,
    progress: progressOf(batch, now),
  }
}

type ShownStep = Awaited<ReturnType<typeof listSteps>>[number]

export interface Beside {
  groups: FindingGroup[]
  steps: ShownStep[]
  returned: Awaited<ReturnType<typeof listReturned>>
}

export function viewOf(batch: BatchRecord, beside: Beside, ctx: Pick<Context, 'now' | 'may' | 'personId'>) {
  const now = ctx.now()
  const mapping = readMapping(batch.mapping)
  const [plan] = mapping.plans
  const until = batch.state === 'effective' && batch.kind === roster ? undoEndOf(batch) : null
  return {
    ...lineOf(batch, now),
    headerRow: plan?.headerRow ?? null,
    columns: plan?.columns ?? [],
    missingFields: batch.state === 'preview' && plan ? plan.missing : [],
    ...beside,
    followsId: batch.follows_id,
    remembered: batch.state === 'preview' ? mapping.remembered : [],
    failure: failureOf(batch),
    failedAt: failedAt(batch),
    returnReason: batch.return_reason,
    undoUntil: until?.toISOString() ?? null,
    canUndo: until !== null && now < until && ctx.may('roster.undo'),
    canWithdraw: mayWithdraw(batch, ctx),
  }
}

/** Only who submitted a batch takes it back, and only until it is approved. */
function mayWithdraw(
  { kind, state, source, submitted_by: submitter }: BatchRecord,
  ctx: Pick<Context, 'may' | 'personId'>,
): boolean {
  if (source !== 'workbook' || submitter !== ctx.personId) return false
  if (kind === roster) return state === 'submitting' && ctx.may('roster.undo')
  return (state === 'submitting' || state === 'submitted') && ctx.may('record.withdraw')
}

/** Whether a batch failed before its rows could be shown, or when its records were to be issued. */
export function failedAt({
  state,
  approved_at: approvedAt,
}: Pick<BatchRecord, 'state' | 'approved_at'>): 'reading' | 'issue' | null {
  if (state !== 'failed') return null
  return approvedAt === null ? 'reading' : 'issue'
}

function countsOf(batch: BatchRecord): BatchCounts {
  return {
    total: batch.total_rows,
    accepted: batch.accepted_rows,
    unchanged: batch.unchanged_rows,
    warned: batch.warned_rows,
    held: batch.held_rows,
    rejected: batch.rejected_rows,
  }
}

/** How far the running job is; the time left is told once a second of work has shown the pace, and only when it is known how much there is. */
function progressOf(batch: BatchRecord, now: Date): BatchProgress {
  const total = batch.total_rows
  const done = Math.min(batch.done_rows, total)
  const pace = paceOf(batch)
  const seconds = pace === null ? 0 : (now.getTime() - pace.since.getTime()) / 1000
  const paced = pace === null ? 0 : done - pace.from
  const secondsLeft = paced > 0 && seconds >= 1 ? Math.ceil((seconds / paced) * (total - done)) : null
  return { done, total, secondsLeft }
}

/** Since when a job runs, and from which row on. */
function paceOf(batch: BatchRecord): { since: Date; from: number } | null {
  if (batch.state === 'submitting' && batch.submitted_at !== null)
    return { since: batch.submitted_at, from: 0 }
  if (batch.state !== 'reading') return null
  const { begun, stored } = readMapping(batch.mapping)
  return begun === null ? null : { since: new Date(begun), from: stored }
}

function failureOf({ failure_code: code, failure_facts: facts }: BatchRecord) {
  return code === null ? null : { code, facts: facts ?? {} }
}

function undoEndOf({ finished_at: effectiveAt }: BatchRecord): Date | null {
  return effectiveAt && undoUntil(effectiveAt)
}
