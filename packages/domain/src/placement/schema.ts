import { z } from 'zod'
import { courseGrades } from '../course/schema.ts'
import { parseUscc } from '../identity/uscc.ts'
import { civilDateSchema } from '../record/schema.ts'

export const placementForms = ['position', 'cognition', 'apprenticeship', 'order', 'job'] as const

export type PlacementForm = (typeof placementForms)[number]

/** The longest text that each of the claims keeps. */
export const longestTexts = {
  employer: 120,
  uscc: 18,
  post: 60,
  occupationCode: 20,
  occupationName: 60,
  mentor: 60,
} as const

export const mostWeeklyHours = 168

const text = (most: number) => z.string().trim().min(1).max(most)

export const placementSchema = z
  .strictObject({
    employer: text(longestTexts.employer),
    uscc: z
      .string()
      .refine((code) => parseUscc(code).ok)
      .nullable(),
    post: text(longestTexts.post),
    occupationCode: text(longestTexts.occupationCode).nullable(),
    occupationName: text(longestTexts.occupationName).nullable(),
    form: z.enum(placementForms),
    startedOn: civilDateSchema,
    endedOn: civilDateSchema.nullable(),
    weeklyHours: z.number().positive().max(mostWeeklyHours).nullable(),
    mentor: text(longestTexts.mentor).nullable(),
    grade: z.enum(courseGrades).nullable(),
  })
  .refine(({ form, endedOn }) => form === 'job' || endedOn !== null, { path: ['endedOn'] })
  .refine(({ startedOn, endedOn }) => endedOn === null || startedOn <= endedOn, { path: ['endedOn'] })

export type PlacementClaims = z.infer<typeof placementSchema>
