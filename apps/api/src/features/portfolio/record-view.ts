import { kindOf } from '@jiangji/domain/record/kinds'
import type { RecordState } from '../../platform/db/tables.ts'
import type { OwnRecord } from './queries.ts'

export function statusOf(record: OwnRecord): { state: RecordState; since: string; reason: string | null } {
  return record.status === 'valid'
    ? { state: 'issued', since: record.issuedAt.toISOString(), reason: null }
    : {
        state: record.status,
        since: (record.statusSince ?? record.issuedAt).toISOString(),
        reason: record.statusReason,
      }
}

export function lifeOf(record: OwnRecord): { event: string; at: string }[] {
  const { state, since } = statusOf(record)
  return [
    ...(kindOf(record.kind).begunBy === 'college'
      ? [{ event: 'entered', at: record.createdAt.toISOString() }]
      : []),
    { event: 'issued', at: record.issuedAt.toISOString() },
    ...(state === 'issued' ? [] : [{ event: state, at: since }]),
  ]
}
