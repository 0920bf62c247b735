import { shareStateOf } from '@jiangji/domain/share/terms'
import type { listSharesOf } from './queries.ts'

export function shareLine(share: Awaited<ReturnType<typeof listSharesOf>>[number], now: Date) {
  const { shareId, recordId, title, recipient, purpose, looks, attempts } = share
  return {
    shareId,
    recordId,
    title,
    recipient,
    purpose,
    createdAt: share.createdAt.toISOString(),
    expiresAt: share.expiresAt.toISOString(),
    state: shareStateOf(share, now),
    looks,
    attempts,
  }
}
