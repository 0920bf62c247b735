import { z } from 'zod'
import { civilDateSchema } from '../record/schema.ts'
import { hasLevel, levelNames, schemeNames } from './scheme.ts'

const text = (most: number) => z.string().trim().min(1).max(most)
const score = z.number().min(0).max(100).nullable()

export const certificateSchema = z
  .strictObject({
    scheme: z.enum(schemeNames),
    certificateCode: text(40).nullable(),
    certificateName: text(120),
    level: z.enum(levelNames),
    number: text(60),
    awardingBody: text(120),
    site: text(120).nullable(),
    scores: z.strictObject({ theory: score, practical: score, total: score }),
    issuedOn: civilDateSchema,
    validTo: civilDateSchema.nullable(),
  })
  .refine(({ scheme, level }) => hasLevel(scheme, level), { path: ['level'] })
  .refine(({ issuedOn, validTo }) => validTo === null || issuedOn <= validTo, { path: ['validTo'] })

export type CertificateClaims = z.infer<typeof certificateSchema>
