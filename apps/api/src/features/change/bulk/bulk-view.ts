import { decideOtherPerson } from '@jiangji/domain/organisation/two-person'
import { decideStop } from '@jiangji/domain/record/bulk-change'
import type { Context } from '../../../platform/context.ts'
import type { ListedBulk } from './queries.ts'

export function bulkLine(bulk: ListedBulk, ctx: Context) {
  const { id, act, reason, note, state, total, applied, passedOver, decidedBy, stoppedBy } = bulk
  const another = decideOtherPerson([bulk.requesterId], ctx.personId).ok
  return {
    id,
    act,
    reason,
    note,
    state,
    total,
    applied,
    passedOver,
    batch: bulk.batchKind === null ? null : { kind: bulk.batchKind, fileName: bulk.fileName },
    requestedBy: bulk.requestedBy ?? '',
    requestedAt: bulk.requestedAt.toISOString(),
    decidedBy,
    decidedAt: bulk.decidedAt?.toISOString() ?? null,
    decisionNote: bulk.decisionNote,
    takesEffectAt: bulk.takesEffectAt?.toISOString() ?? null,
    stoppedBy,
    mayDecide: state === 'open' && another && ctx.may('record.change.approve'),
    mayWithdraw: state === 'open' && !another,
    mayStop: ctx.may('record.change.stop') && decideStop(bulk, ctx.personId).ok,
  }
}
