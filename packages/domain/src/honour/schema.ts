import { z } from 'zod'
import { civilDateSchema } from '../record/schema.ts'

export const honourLevels = ['national', 'provincial', 'city', 'county', 'school'] as const

/** The longest text that each of the claims keeps. */
export const longestTexts = { honour: 120, awardingBody: 120, certificateNumber: 60 } as const

const text = (most: number) => z.string().trim().min(1).max(most)

export const honourSchema = z.strictObject({
  honour: text(longestTexts.honour),
  honourLevel: z.enum(honourLevels),
  awardingBody: text(longestTexts.awardingBody),
  awardedOn: civilDateSchema,
  certificateNumber: text(longestTexts.certificateNumber).nullable(),
})

export type HonourClaims = z.infer<typeof honourSchema>
