import { z } from 'zod'
import type { Register, RegisterField } from './register.ts'
import { aDay, aText } from './shape.ts'

export const agreementKinds = ['internship', 'order-class', 'apprenticeship', 'joint'] as const

const schema = z
  .strictObject({
    partner: z.string().trim().toUpperCase().length(18),
    kind: z.enum(agreementKinds),
    signedOn: aDay,
    validFrom: aDay,
    validTo: aDay,
    posts: z.number().int().min(0).max(100_000).nullable(),
    document: aText,
  })
  .refine(({ validFrom, validTo }) => validFrom <= validTo, { path: ['validTo'] })

export type Agreement = z.infer<typeof schema>

const fields = [
  { key: 'partner', type: 'partner', required: true },
  { key: 'kind', type: 'choice', required: true, choices: agreementKinds },
  { key: 'signedOn', type: 'date', required: true },
  { key: 'validFrom', type: 'date', required: true },
  { key: 'validTo', type: 'date', required: true },
  { key: 'posts', type: 'number', required: false },
  { key: 'document', type: 'text', required: true },
] as const satisfies readonly RegisterField[]

/** Agreements with partners: internships, order classes, apprenticeships, joint work (plan item 4). */
export const agreement = {
  name: 'agreement',
  schema,
  fields,
  example: {
    partner: '91350100M000100Y43',
    kind: 'internship',
    signedOn: '2025-08-20',
    validFrom: '2025-09-01',
    validTo: '2028-08-31',
    posts: 40,
    document: '岗位实习三方协议（框架）',
  },
  key: () => null,
  dates: ({ validFrom, validTo }) => ({ from: validFrom, to: validTo }),
} as const satisfies Register<Agreement>
