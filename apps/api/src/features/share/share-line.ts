import { shareStateOf } from '@jiangji/domain/share/life'
import type { listSharesOf } from './queries.ts'

export function shareLine(share: Awaited<ReturnType<typeof listSharesOf>>[number], now: Date) {
  const { shareId, items, recipient, purpose, hasPin, looks, attempts } = share
  return {
    shareId,
    items,
    recipient,
    purpose,
    hasPin,
    createdAt: share.createdAt.toISOString(),
    expiresAt: share.expiresAt.toISOString(),
    state: shareStateOf(share, now),
    looks,
    attempts,
    guardianNote: share.guardianNote,
  }
}
