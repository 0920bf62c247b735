import { z } from 'zod'
import { schoolings, trainingLevels } from '../learner/schooling.ts'
import { stages } from '../learner/stage.ts'
import { civilDateSchema } from '../record/schema.ts'

const text = (most: number) => z.string().trim().min(1).max(most)

export const enrolmentSchema = z
  .strictObject({
    college: text(120),
    programme: text(120),
    stage: z.enum(stages),
    /** Null where the stage says it all. */
    schooling: z.enum(schoolings).nullable().default(null),
    /** Of a school of skilled workers. */
    trainingLevel: z.enum(trainingLevels).nullable().default(null),
    className: text(60),
    studentNumber: text(60),
    enrolledOn: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
    years: z.number().positive().max(10).nullable(),
    certifiedOn: civilDateSchema,
    validTo: civilDateSchema,
  })
  .refine(({ certifiedOn, validTo }) => certifiedOn <= validTo, { path: ['validTo'] })

export type EnrolmentClaims = z.infer<typeof enrolmentSchema>
