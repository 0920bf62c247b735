import { z } from 'zod'
import { accepted, refused, type Decision } from '../decision.ts'
import { normaliseText } from '../identity/normalise.ts'

export const shareDays = { least: 1, usual: 30, most: 180 } as const

export const shareTermsSchema = z.object({
  recipient: z.string().max(400),
  purpose: z.string().max(400),
  days: z.number(),
})

export type ShareTerms = z.infer<typeof shareTermsSchema>

export type ShareTermsRefusal =
  | 'share.recipientMissing'
  | 'share.recipientTooLong'
  | 'share.purposeMissing'
  | 'share.purposeTooLong'
  | 'share.days'

const longestRecipient = 60
const longestPurpose = 100
const dayMillis = 86_400_000

/** Who receives a record, why and until when: all three must be said, for 1 to 180 days (PIPL art. 14, 17 and 23; product.md A5). */
export function decideShareTerms(
  terms: ShareTerms,
  now: Date,
): Decision<{ recipient: string; purpose: string; expiresAt: Date }, ShareTermsRefusal> {
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
  return accepted({ recipient, purpose, expiresAt: new Date(now.getTime() + days * dayMillis) })
}
