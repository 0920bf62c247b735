import { actOfChange, changeReasonSchema, freesNumber, type ChangeAct } from '@jiangji/domain/record/change'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import { transition } from '@jiangji/domain/record/lifecycle'
import { applyCorrection } from './apply-correction.ts'
import {
  lockRecord,
  releaseNumber,
  turnCredentials,
  turnRecord,
  type LockedRequest,
  type NewStatus,
} from './queries.ts'

/** What an approved request does, in the transaction of its approval. */
export async function applyChange(ctx: Context, trx: Trx, request: LockedRequest): Promise<void> {
  const { act } = request
  if (act === 'correct') return applyCorrection(ctx, trx, request)
  const { organisationId } = ctx
  const record = await lockRecord(trx, { organisationId, ...request })
  if (!record) throw new Refusal('record.unknown')
  const to = decided(transition(record.state, actOfChange(act)))
  if (!(await turnRecord(trx, request, { organisationId, act, to })))
    throw new Refusal('record.state', { state: record.state })
  await turnCredentials(trx, request, statusAfter(act, request.reason, ctx.now()), ctx.now())
  if (act === 'revoke' && freesNumber(changeReasonSchema.parse(request.reason)))
    await releaseNumber(trx, request)
}

export function statusAfter(act: Exclude<ChangeAct, 'correct'>, reason: string, now: Date): NewStatus {
  switch (act) {
    case 'revoke':
      return { state: 'revoked', since: now, reason }
    case 'suspend':
      return { state: 'suspended', since: now, reason }
    case 'resume':
      return { state: 'valid', since: null, reason: null }
  }
}
