import { z } from 'zod'
import { courseGrades } from '../course/schema.ts'
import { civilDateSchema } from '../record/schema.ts'

/** Whom a training is for (市政办发〔2022〕202号, item 10; product.md D8). */
export const trainees = ['student', 'employee', 'rural', 'veteran', 'unemployed', 'other'] as const

/** The longest text that each of the claims keeps. */
export const longestTexts = { training: 120, provider: 120, certificateNumber: 60 } as const

export const mostHours = 2000

const text = (most: number) => z.string().trim().min(1).max(most)

export const trainingSchema = z
  .strictObject({
    training: text(longestTexts.training),
    trainees: z.enum(trainees).nullable(),
    hours: z.number().positive().max(mostHours),
    startedOn: civilDateSchema,
    endedOn: civilDateSchema,
    grade: z.enum(courseGrades).nullable(),
    provider: text(longestTexts.provider),
    certificateNumber: text(longestTexts.certificateNumber).nullable(),
  })
  .refine(({ startedOn, endedOn }) => startedOn <= endedOn, { path: ['endedOn'] })

export type TrainingClaims = z.infer<typeof trainingSchema>
