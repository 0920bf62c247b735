import { z } from 'zod'
import { longestName } from '../import/person.ts'
import { civilDateSchema } from '../record/schema.ts'
import { enrolmentStates } from './enrolment-state.ts'
import { programmeCatalogues, tracks, trainingLevels } from './schooling.ts'
import { stages } from './stage.ts'

/** The longest text that each part of an entry keeps. */
export const longestTexts = { studentNumber: 40, className: 100, phone: 40 } as const

const text = (most: number) => z.string().min(1).max(most)

export const sexes = ['male', 'female', 'unknown'] as const

export type Sex = (typeof sexes)[number]

export const rosterEntrySchema = z.strictObject({
  name: text(longestName),
  sex: z.enum(sexes),
  birthDate: civilDateSchema,
  stateNumber: z.string().length(19).nullable(),
  studentNumber: text(longestTexts.studentNumber),
  programmeCode: text(10),
  programmeName: text(100),
  programmeCatalogue: z.enum(programmeCatalogues).default('moe-2021'),
  stage: z.enum(stages),
  className: text(longestTexts.className),
  enrolledOn: z.string().regex(/^\d{4}(-\d\d){0,2}$/),
  years: z.int().min(1).max(8).nullable(),
  state: z.enum(enrolmentStates),
  track: z.enum(tracks).default('vocational'),
  trainingLevel: z.enum(trainingLevels).nullable().default(null),
  phone: text(longestTexts.phone).nullable(),
  guardianPhone: text(longestTexts.phone).nullable(),
  guardianNeeded: z.boolean(),
})

export type RosterEntry = z.infer<typeof rosterEntrySchema>
