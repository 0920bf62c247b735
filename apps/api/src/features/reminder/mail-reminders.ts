import type { Context } from '../../platform/context.ts'
import { codeMinutes } from '@jiangji/domain/reminder/mail-address'
import { placeOf } from '@jiangji/domain/reminder/place'
import type { Delivery } from '../../platform/notify/channel.ts'
import { findContact, keepFailure } from './contact-queries.ts'
import { keepMailed, listUnmailed } from './make-queries.ts'
import { openSealed } from '../../platform/notify/sealed-address.ts'
import { stopTokenOf } from './stop-token.ts'

/** More are not named in one mail; the others stand in the app. */
const mostInAMail = 10

/** One mail with all that is new to a learner; a server that is away is asked again by the job. */
export async function mailReminders(ctx: Context, learnerId: string): Promise<void> {
  const { contact, notices } = await ctx.read('reminder.mail', async (trx) => ({
    contact: await findContact(trx, learnerId),
    notices: await listUnmailed(trx, learnerId, mostInAMail),
  }))
  const [latest] = notices
  const to = contact && openSealed(ctx, learnerId, contact.addressSealed)
  if (ctx.mail === null || to === null || contact === null || latest === undefined) return
  if (contact.stoppedAt !== null || contact.failedAt !== null) return
  const delivery = await ctx.mail.deliver({
    template: 'reminders',
    language: contact.language,
    to,
    id: latest.id,
    stopUrl: `${ctx.origin}/api/mail/stop/${stopTokenOf(ctx.keys, learnerId)}`,
    parameters: {
      settingsUrl: `${ctx.origin}/reminders`,
      reminders: notices.map(({ kind, facts, subject }) => ({
        reminder: { kind, facts },
        url: `${ctx.origin}${placeOf({ kind, subject })}`,
      })),
    },
  })
  await keepDelivery(ctx, { learnerId, latest: latest.id, delivery })
}

/** Mails the code to the address that waits for it; the code itself stands in no job. */
export async function mailCode(ctx: Context, learnerId: string): Promise<void> {
  const contact = await ctx.read('reminder.mail', (trx) => findContact(trx, learnerId))
  const to = contact && openSealed(ctx, learnerId, contact.pendingSealed)
  const code = contact && openSealed(ctx, learnerId, contact.codeSealed)
  if (ctx.mail === null || to === null || code === null || !contact?.codeExpiresAt) return
  if (contact.codeExpiresAt <= ctx.now()) return
  const delivery = await ctx.mail.deliver({
    template: 'address-code',
    language: contact.language,
    to,
    id: ctx.newId(),
    stopUrl: null,
    parameters: { code, minutes: codeMinutes },
  })
  await keepDelivery(ctx, { learnerId, latest: null, delivery })
}

interface Delivered {
  learnerId: string
  latest: string | null
  delivery: Delivery
}

async function keepDelivery(ctx: Context, { learnerId, latest, delivery }: Delivered): Promise<void> {
  const outcome = delivery.delivered ? 'delivered' : delivery.reason
  const act = { subject: { type: 'mail-contact', id: learnerId }, facts: { outcome } }
  await ctx.commit('reminder.mail', act, async (trx) => {
    if (!delivery.delivered) await keepFailure(trx, { learnerId, reason: delivery.reason, now: ctx.now() })
    else if (latest !== null) await keepMailed(trx, learnerId, latest, ctx.now())
  })
}
