import { z } from 'zod'
import { civilDateSchema } from '../record/schema.ts'
import { enrolmentStates } from './enrolment-state.ts'
import { stages } from './stage.ts'

const text = (most: number) => z.string().min(1).max(most)

export const sexes = ['male', 'female', 'unknown'] as const

export type Sex = (typeof sexes)[number]

export const rosterEntrySchema = z.strictObject({
  name: text(100),
  sex: z.enum(sexes),
  birthDate: civilDateSchema,
  stateNumber: z.string().length(19).nullable(),
  studentNumber: text(40),
  programmeCode: text(10),
  programmeName: text(100),
  stage: z.enum(stages),
  className: text(100),
  enrolledOn: z.string().regex(/^\d{4}(-\d\d){0,2}$/),
  years: z.int().min(1).max(8).nullable(),
  state: z.enum(enrolmentStates),
  phone: text(40).nullable(),
  guardianPhone: text(40).nullable(),
  guardianNeeded: z.boolean(),
})

export type RosterEntry = z.infer<typeof rosterEntrySchema>
