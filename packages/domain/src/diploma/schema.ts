import { z } from 'zod'
import { parseSchoolCode } from '../identity/school-code.ts'
import { stages } from '../learner/stage.ts'
import { civilDateSchema } from '../record/schema.ts'

export const diplomaEndings = ['graduation', 'completion', 'partial'] as const

/** The longest text that each of the claims keeps. */
export const longestTexts = {
  college: 120,
  schoolCode: 10,
  programme: 100,
  programmeCode: 10,
  number: 60,
  principal: 60,
} as const

export const mostYears = 8

const text = (most: number) => z.string().trim().min(1).max(most)

export const diplomaSchema = z.strictObject({
  college: text(longestTexts.college),
  schoolCode: z
    .string()
    .refine((code) => parseSchoolCode(code).ok)
    .nullable(),
  programme: text(longestTexts.programme),
  programmeCode: text(longestTexts.programmeCode).nullable(),
  stage: z.enum(stages),
  ending: z.enum(diplomaEndings),
  years: z.number().int().min(1).max(mostYears).nullable(),
  number: text(longestTexts.number),
  principal: text(longestTexts.principal).nullable(),
  issuedOn: civilDateSchema,
})

export type DiplomaClaims = z.infer<typeof diplomaSchema>
