import { z } from 'zod'
import type { Register, RegisterField } from './register.ts'
import { aDay, aText } from './shape.ts'

export const siteKinds = ['x-site', 'recognition-site'] as const

const schema = z
  .strictObject({
    kind: z.enum(siteKinds),
    name: aText,
    subject: aText,
    approvedOn: aDay,
    document: aText,
    validTo: aDay.nullable(),
  })
  .refine(({ approvedOn, validTo }) => validTo === null || approvedOn <= validTo, { path: ['validTo'] })

export type Site = z.infer<typeof schema>

const fields = [
  { key: 'kind', type: 'choice', required: true, choices: siteKinds },
  { key: 'name', type: 'text', required: true },
  { key: 'subject', type: 'text', required: true },
  { key: 'approvedOn', type: 'date', required: true },
  { key: 'document', type: 'text', required: true },
  { key: 'validTo', type: 'date', required: false },
] as const satisfies readonly RegisterField[]

/** Places where the college hosts tests: 1+X 考核站点, and 职业技能等级认定站点 as their successors (人社厅函〔2025〕154号; plan indicator 8b). */
export const site = {
  name: 'site',
  schema,
  fields,
  example: {
    kind: 'recognition-site',
    name: '演示认定站点',
    subject: '电工',
    approvedOn: '2026-01-15',
    document: '演示批复〔2026〕1号',
    validTo: '2029-01-14',
  },
  key: ({ kind, name, subject }) => [kind, name, subject].join('|'),
  dates: ({ approvedOn, validTo }) => ({ from: approvedOn, to: validTo }),
} as const satisfies Register<Site>
