import { z } from 'zod'
import type { Register, RegisterField } from './register.ts'
import { aDay, aText } from './shape.ts'

const schema = z
  .strictObject({
    name: aText,
    filingNumber: aText,
    authority: aText,
    scope: aText,
    validFrom: aDay,
    validTo: aDay.nullable(),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, { path: ['validTo'] })

export type AssessmentBody = z.infer<typeof schema>

const fields = [
  { key: 'name', type: 'text', required: true },
  { key: 'filingNumber', type: 'text', required: true },
  { key: 'authority', type: 'text', required: true },
  { key: 'scope', type: 'text', required: true },
  { key: 'validFrom', type: 'date', required: true },
  { key: 'validTo', type: 'date', required: false },
] as const satisfies readonly RegisterField[]

/** Bodies that assess skill levels under a filing: 备案的认定机构 (人社厅函〔2025〕154号). */
export const assessmentBody = {
  name: 'assessment-body',
  schema,
  fields,
  example: {
    name: '演示职业技能等级认定机构',
    filingNumber: '演示备案2026001',
    authority: '演示市人力资源和社会保障局',
    scope: '电工 五级至三级',
    validFrom: '2026-03-01',
    validTo: '2029-02-28',
  },
  key: ({ filingNumber }) => filingNumber,
  dates: ({ validFrom, validTo }) => ({ from: validFrom, to: validTo }),
} as const satisfies Register<AssessmentBody>
