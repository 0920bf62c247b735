import { z } from 'zod'
import { civilDateSchema } from '../record/schema.ts'
import { hasLevel, levelNames, schemeNames } from './scheme.ts'

/** The longest text that each of the claims keeps. */
export const longestTexts = {
  certificateCode: 40,
  certificateName: 120,
  number: 60,
  awardingBody: 120,
  site: 120,
} as const

const text = (most: number) => z.string().trim().min(1).max(most)
const score = z.number().min(0).max(100).nullable()

export const certificateSchema = z
  .strictObject({
    scheme: z.enum(schemeNames),
    certificateCode: text(longestTexts.certificateCode).nullable(),
    certificateName: text(longestTexts.certificateName),
    level: z.enum(levelNames),
    number: text(longestTexts.number),
    awardingBody: text(longestTexts.awardingBody),
    site: text(longestTexts.site).nullable(),
    scores: z.strictObject({ theory: score, practical: score, total: score }),
    issuedOn: civilDateSchema,
    validTo: civilDateSchema.nullable(),
  })
  .refine(({ scheme, level }) => hasLevel(scheme, level), { path: ['level'] })
  .refine(({ issuedOn, validTo }) => validTo === null || issuedOn <= validTo, { path: ['validTo'] })

export type CertificateClaims = z.infer<typeof certificateSchema>
