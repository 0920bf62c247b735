import { z } from 'zod'
import type { Register, RegisterField } from './register.ts'
import { aDay, aText } from './shape.ts'

export const topics = ['ethics', 'literacy', 'craftsmanship', 'model-workers', 'labour'] as const

const schema = z.strictObject({
  className: aText,
  schoolYear: z
    .string()
    .regex(/^\d{4}-\d{4}$/)
    .refine((text) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 1),
  topic: z.enum(topics),
  hours: z.number().min(0.5).max(40),
  heldOn: aDay,
  teacher: aText,
})

export type TeachingHours = z.infer<typeof schema>

const fields = [
  { key: 'className', type: 'class', required: true },
  { key: 'schoolYear', type: 'text', required: true },
  { key: 'topic', type: 'choice', required: true, choices: topics },
  { key: 'hours', type: 'number', required: true },
  { key: 'heldOn', type: 'date', required: true },
  { key: 'teacher', type: 'text', required: true },
] as const satisfies readonly RegisterField[]

/** 专题教育学时 by class and school year, 劳动教育 beside it (plan item 6; 教材〔2020〕4号). */
export const teachingHours = {
  name: 'teaching-hours',
  schema,
  fields,
  example: {
    className: '24级机电1班',
    schoolYear: '2025-2026',
    topic: 'craftsmanship',
    hours: 2,
    heldOn: '2025-10-15',
    teacher: '孙演示',
  },
  key: () => null,
  dates: () => ({ from: null, to: null }),
} as const satisfies Register<TeachingHours>
