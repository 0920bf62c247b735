import { z } from 'zod'
import { civilDateSchema } from '../record/schema.ts'

const text = (most: number) => z.string().trim().min(1).max(most)

/** A credential is read up to 64 KiB, and a course takes about 450 bytes of it. */
export const mostCourses = 100

export const transcriptSchema = z.strictObject({
  college: text(120),
  programme: text(120),
  studentNumber: text(60),
  courses: z
    .array(
      z.strictObject({
        courseName: text(120),
        term: text(40),
        category: text(40).nullable(),
        hours: z.number().nullable(),
        credits: z.number().nullable(),
        result: text(40),
        isScore: z.boolean(),
      }),
    )
    .min(1)
    .max(mostCourses),
  certifiedOn: civilDateSchema,
})

export type TranscriptClaims = z.infer<typeof transcriptSchema>
export type TranscriptCourse = TranscriptClaims['courses'][number]
