import { z } from 'zod'
import { civilDateSchema } from '../record/schema.ts'
import { isTerm } from './term.ts'

export const courseCategories = ['public', 'major', 'training', 'labour', 'moral', 'elective'] as const

export const courseGrades = ['excellent', 'good', 'medium', 'pass', 'fail'] as const

/** The longest text that each of the claims keeps. */
export const longestTexts = { courseName: 120, courseCode: 40, provider: 120 } as const

const text = (most: number) => z.string().trim().min(1).max(most)

export const courseSchema = z
  .strictObject({
    courseName: text(longestTexts.courseName),
    courseCode: text(longestTexts.courseCode).nullable(),
    category: z.enum(courseCategories).nullable(),
    term: z.string().trim().refine(isTerm),
    hours: z.number().positive().max(2000).nullable(),
    credits: z.number().positive().max(100).nullable(),
    score: z.number().min(0).max(100).nullable(),
    grade: z.enum(courseGrades).nullable(),
    provider: text(longestTexts.provider),
    assessedOn: civilDateSchema.nullable(),
  })
  .refine(({ score, grade }) => score !== null || grade !== null, { path: ['score'] })
  .refine(({ term, assessedOn }) => assessedOn === null || assessedOn >= `${term.slice(0, 4)}-07-01`, {
    path: ['assessedOn'],
  })

export type CourseClaims = z.infer<typeof courseSchema>
