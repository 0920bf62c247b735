import { civilDateIn } from '@jiangji/domain/calendar'
import { codeMinutes, codesADay, decideCode, readMailAddress } from '@jiangji/domain/reminder/mail-address'
import { randomInt, timingSafeEqual } from 'node:crypto'
import { platformOrganisation, type Context } from '../../platform/context.ts'
import type { MessageLanguage } from '../../platform/notify/channel.ts'
import { decided, Refusal } from '../../platform/refusal.ts'
import {
  changeMail,
  countTry,
  findContact,
  keepProven,
  keepWaiting,
  lockContact,
  removeAddress,
  stopMail,
  type Contact,
} from './contact-queries.ts'
import { sealAddress } from '../../platform/notify/sealed-address.ts'
import { showSettings } from './service.ts'
import { stopTokenOf } from './stop-token.ts'

/** Mails a code to the address, which is hers when she types it here. */
export async function askAddress(ctx: Context, asked: { address: string; language: MessageLanguage }) {
  if (ctx.mail === null) throw new Refusal('mail.off')
  const address = decided(readMailAddress(asked.address))
  const { learnerId } = ctx
  const codesOn = civilDateIn(ctx.now())
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await ctx.commit('reminder.change', aboutMail(learnerId, 'ask'), async (trx) => {
    await lockContact(trx, learnerId)
    await keepWaiting(trx, {
      learnerId,
      language: asked.language,
      stopHash: ctx.keys.lookupHash('mail-stop', stopTokenOf(ctx.keys, learnerId)),
      pendingSealed: sealAddress(ctx, learnerId, address),
      codeSealed: sealAddress(ctx, learnerId, code),
      codeHash: codeHash(ctx, learnerId, code),
      expiresAt: new Date(ctx.now().getTime() + codeMinutes * 60_000),
      codesOn,
      codes: nextCode(await findContact(trx, learnerId), codesOn),
    })
    await ctx.enqueueFor(trx, 'reminder.code', forPlatform(learnerId))
  })
  return showSettings(ctx)
}

export async function proveAddress(ctx: Context, { code }: { code: string }) {
  const { learnerId } = ctx
  const answer = await ctx.commit('reminder.change', aboutMail(learnerId, 'prove'), async (trx) => {
    await lockContact(trx, learnerId)
    const contact = await findContact(trx, learnerId)
    const answer = decideCode(keptCode(ctx, contact, code.trim()), ctx.now())
    if (answer.ok) await keepProven(trx, learnerId, ctx.now())
    else await countTry(trx, learnerId)
    return answer
  })
  decided(answer)
  return showSettings(ctx)
}

export async function dropAddress(ctx: Context) {
  const { learnerId } = ctx
  await ctx.commit('reminder.change', aboutMail(learnerId, 'remove'), (trx) => removeAddress(trx, learnerId))
  return showSettings(ctx)
}

export async function speakInMail(ctx: Context, { language }: { language: MessageLanguage }) {
  return change(ctx, 'language', { language })
}

export async function resumeMail(ctx: Context) {
  return change(ctx, 'resume', { stopped_at: null })
}

/** Whoever holds the link of a mail ends the mails; what is in the app goes on. */
export async function stopByLink(ctx: Context, token: string): Promise<void> {
  const hash = ctx.keys.lookupHash('mail-stop', token)
  const act = { subject: { type: 'mail-contact', id: hash.toString('hex').slice(0, 32) }, facts: {} }
  await ctx.commit('reminder.stop', act, async (trx) => {
    if (!(await stopMail(trx, hash, ctx.now()))) throw new Refusal('mailLink.unknown')
  })
}

export function forPlatform(id: string) {
  return {
    id,
    organisationId: platformOrganisation,
    personId: null,
    roles: ['platform-administrator' as const],
  }
}

async function change(ctx: Context, what: string, changed: Parameters<typeof changeMail>[2]) {
  const { learnerId } = ctx
  await ctx.commit('reminder.change', aboutMail(learnerId, what), async (trx) => {
    if (!(await changeMail(trx, learnerId, changed))) throw new Refusal('mailAddress.none')
  })
  return showSettings(ctx)
}

function aboutMail(learnerId: string, what: string) {
  return { subject: { type: 'mail-contact', id: learnerId }, facts: { what } }
}

function nextCode(contact: Contact | null, today: string): number {
  const sent = contact?.codesOn === today ? contact.codes : 0
  if (sent >= codesADay) throw new Refusal('mailCode.tooMany', { most: codesADay })
  return sent + 1
}

function codeHash({ keys }: Context, learnerId: string, code: string): Buffer {
  return keys.lookupHash('mail-code', `${learnerId} ${code}`)
}

function keptCode(ctx: Context, contact: Contact | null, typed: string) {
  if (contact === null || contact.codeHash === null || contact.codeExpiresAt === null) return null
  return {
    expiresAt: contact.codeExpiresAt,
    tries: contact.tries,
    isRight: timingSafeEqual(contact.codeHash, codeHash(ctx, contact.learnerId, typed)),
  }
}
