import { shareStateOf } from '@jiangji/domain/share/life'
import type { listSharesOf } from './queries.ts'

export function shareLine(share: Awaited<ReturnType<typeof listSharesOf>>[number], now: Date) {
  const { shareId, recordId, kind, title, recipient, purpose, fields, looks, attempts } = share
  return {
    shareId,
    recordId,
    kind,
    title,
    recipient,
    purpose,
    fields,
    createdAt: share.createdAt.toISOString(),
    expiresAt: share.expiresAt.toISOString(),
    state: shareStateOf(share, now),
    looks,
    attempts,
  }
}
