import { z } from 'zod'
import type { Register, RegisterField } from './register.ts'
import { aDay, aText } from './shape.ts'

export const examinerKinds = ['x-examiner', 'recognition-examiner'] as const

const schema = z
  .strictObject({
    name: aText,
    kind: z.enum(examinerKinds),
    number: aText,
    subject: aText,
    approvedOn: aDay,
    validTo: aDay.nullable(),
  })
  .refine(({ approvedOn, validTo }) => validTo === null || approvedOn <= validTo, { path: ['validTo'] })

export type Examiner = z.infer<typeof schema>

const fields = [
  { key: 'name', type: 'text', required: true },
  { key: 'kind', type: 'choice', required: true, choices: examinerKinds },
  { key: 'number', type: 'text', required: true },
  { key: 'subject', type: 'text', required: true },
  { key: 'approvedOn', type: 'date', required: true },
  { key: 'validTo', type: 'date', required: false },
] as const satisfies readonly RegisterField[]

/** Members of the staff who may examine: 考评员 (plan indicator 8c). */
export const examiner = {
  name: 'examiner',
  schema,
  fields,
  example: {
    name: '孙演示',
    kind: 'recognition-examiner',
    number: 'KP629999001',
    subject: '电工',
    approvedOn: '2025-11-03',
    validTo: '2028-11-02',
  },
  key: ({ kind, number }) => [kind, number].join('|'),
  dates: ({ approvedOn, validTo }) => ({ from: approvedOn, to: validTo }),
} as const satisfies Register<Examiner>
