import { z } from 'zod'
import { accepted, refused, type Decision } from '../decision.ts'
import { normaliseCode, normaliseText } from '../identity/normalise.ts'
import { mostShared } from './most.ts'
import { isSharePin, pinDigits } from './pin.ts'

export const shareDays = { least: 1, usual: 30, most: 180 } as const

export const shareTermsSchema = z.object({
  recipient: z.string().max(400),
  purpose: z.string().max(400),
  days: z.number(),
  pin: z.string().max(40).nullish(),
  contact: z.string().max(400).nullish(),
})

export type ShareTerms = z.infer<typeof shareTermsSchema>

export type ShareTermsRefusal =
  | 'share.recipientMissing'
  | 'share.recipientTooLong'
  | 'share.purposeMissing'
  | 'share.purposeTooLong'
  | 'share.days'
  | 'share.pin'
  | 'share.contact'

export type SharedItemsRefusal = 'share.none' | 'share.tooMany' | 'share.recordTwice'

interface AgreedTerms {
  recipient: string
  purpose: string
  expiresAt: Date
  pin: string | null
  contact: string | null
}

const longestRecipient = 60
const longestPurpose = 100
const dayMillis = 86_400_000

/** Who receives the records, why and until when: all three must be said, for 1 to 180 days; a PIN of six digits and a way to reach the holder only where she wants them (PIPL art. 14, 17 and 23; product.md A5). */
export function decideShareTerms(terms: ShareTerms, now: Date): Decision<AgreedTerms, ShareTermsRefusal> {
  const recipient = normaliseText(terms.recipient).text
  const purpose = normaliseText(terms.purpose).text
  const { days } = terms
  if (recipient === '') return refused('share.recipientMissing')
  if (recipient.length > longestRecipient)
    return refused('share.recipientTooLong', { most: longestRecipient, length: recipient.length })
  if (purpose === '') return refused('share.purposeMissing')
  if (purpose.length > longestPurpose)
    return refused('share.purposeTooLong', { most: longestPurpose, length: purpose.length })
  if (!Number.isInteger(days) || days < shareDays.least || days > shareDays.most)
    return refused('share.days', { least: shareDays.least, most: shareDays.most })
  const pin = normaliseCode(terms.pin ?? '').text
  if (pin !== '' && !isSharePin(pin)) return refused('share.pin', { digits: pinDigits })
  const contact = normaliseText(terms.contact ?? '').text
  if (contact !== '' && !isContact(contact)) return refused('share.contact')
  return accepted({
    recipient,
    purpose,
    expiresAt: new Date(now.getTime() + days * dayMillis),
    pin: pin === '' ? null : pin,
    contact: contact === '' ? null : contact,
  })
}

/** A mobile or landline number of the mainland, or a mail address. */
function isContact(contact: string): boolean {
  return /^(1\d{10}|0\d{2,3}-?\d{7,8})$/.test(contact) || z.email().max(100).safeParse(contact).success
}

/** The records of one share: one to thirty, none twice (product.md A5, "choose records and fields"). */
export function decideSharedItems<Item extends { recordId: string }>(
  items: readonly Item[],
): Decision<readonly Item[], SharedItemsRefusal> {
  if (items.length === 0) return refused('share.none')
  if (items.length > mostShared) return refused('share.tooMany', { most: mostShared })
  if (new Set(items.map(({ recordId }) => recordId)).size < items.length) return refused('share.recordTwice')
  return accepted(items)
}
