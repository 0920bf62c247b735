import { placeOf } from '@jiangji/domain/reminder/place'
import { reminderKinds, type ReminderKind } from '@jiangji/domain/reminder/kinds'
import { maskMailAddress } from '@jiangji/domain/reminder/mail-address'
import type { Context } from '../../platform/context.ts'
import { findContact, type Contact } from './contact-queries.ts'
import { openSealed } from '../../platform/notify/sealed-address.ts'
import {
  countUnread,
  keepTurned,
  listNotices,
  listTurnedOff,
  markNotices,
  type NoticeMark,
} from './queries.ts'

export async function listReminders(
  ctx: Context,
  { after, limit }: { after: NoticeMark | null; limit: number },
) {
  const { notices, unread } = await ctx.read('reminder.read', async (trx) => ({
    notices: await listNotices(trx, { after, limit: limit + 1 }),
    unread: await countUnread(trx),
  }))
  const lines = notices.slice(0, limit).map(({ id, kind, subject, facts, createdAt, readAt }) => ({
    id,
    kind,
    facts,
    at: createdAt.toISOString(),
    isRead: readAt !== null,
    place: placeOf({ kind, subject }),
  }))
  const last = notices.length > limit ? lines.at(-1) : undefined
  return { unread, lines, next: last ? { isRead: last.isRead, id: last.id } : null }
}

export async function countReminders(ctx: Context) {
  return { unread: await ctx.read('reminder.read', countUnread) }
}

export async function markReminders(
  ctx: Context,
  { ids, isRead }: { ids: readonly string[] | null; isRead: boolean },
) {
  const act = { subject: { type: 'reminders', id: ctx.learnerId }, facts: { isRead: isRead ? 1 : 0 } }
  const readAt = isRead ? ctx.now() : null
  return { ids: await ctx.commit('reminder.change', act, (trx) => markNotices(trx, { ids, readAt })) }
}

export async function turnReminder(ctx: Context, { kind, isOn }: { kind: ReminderKind; isOn: boolean }) {
  const { learnerId } = ctx
  const act = { subject: { type: 'reminders', id: learnerId }, facts: { kind, isOn: isOn ? 1 : 0 } }
  const turned = { learnerId, kind, isOn, now: ctx.now() }
  await ctx.commit('reminder.change', act, (trx) => keepTurned(trx, turned))
  return showSettings(ctx)
}

export async function showSettings(ctx: Context) {
  const { learnerId } = ctx
  const { off, contact } = await ctx.read('reminder.read', async (trx) => ({
    off: await listTurnedOff(trx, learnerId),
    contact: await findContact(trx, learnerId),
  }))
  return {
    kinds: reminderKinds.map((kind) => ({ kind, isOn: !off.includes(kind) })),
    mail: { isSetUp: ctx.mail !== null, ...mailView(ctx, contact) },
  }
}

function mailView(ctx: Context, contact: Contact | null) {
  const address = contact && openSealed(ctx, contact.learnerId, contact.addressSealed)
  const pending = contact && waitingAddress(ctx, contact)
  return {
    address: address === null ? null : maskMailAddress(address),
    pending: pending === null ? null : maskMailAddress(pending),
    language: contact?.language ?? null,
    isStopped: contact !== null && contact.stoppedAt !== null,
    failedAt: contact?.failedAt?.toISOString() ?? null,
  }
}

function waitingAddress(ctx: Context, contact: Contact): string | null {
  const isOver = contact.codeExpiresAt === null || contact.codeExpiresAt <= ctx.now()
  return isOver ? null : openSealed(ctx, contact.learnerId, contact.pendingSealed)
}
