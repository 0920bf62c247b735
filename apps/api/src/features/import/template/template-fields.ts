import type { ImportField } from '@jiangji/domain/import/field'
import type { RosterFieldKey } from '@jiangji/domain/learner/roster'
import { rosterFields } from '@jiangji/domain/learner/roster'
import { residentIdCheckDigit } from '@jiangji/domain/identity/resident-id'
import type { Catalogues, RecordField } from '@jiangji/domain/record/kind'
import { kindOf } from '@jiangji/domain/record/kinds'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import { roster } from '../import-kind.ts'

/** A column of a template: the field, what may stand in it and an example. */
export interface TemplateField extends ImportField {
  readonly otherwise?: 'college'
  readonly list: readonly string[]
  readonly example: string
}

const sampleBody = '62999920080315001'
/** A synthetic person: area 629999 does not exist. */
const holder: Readonly<Record<string, string>> = {
  name: '示例学生',
  residentId: sampleBody + residentIdCheckDigit(sampleBody),
}

const enrolled: Readonly<Record<RosterFieldKey, string>> = {
  index: '1',
  name: holder['name'] ?? '',
  sex: '男',
  residentId: holder['residentId'] ?? '',
  stateNumber: `G${holder['residentId'] ?? ''}`,
  studentNumber: 'S2024001',
  programmeCode: '660301',
  programmeName: '机电技术应用',
  className: '24级机电1班',
  enrolledOn: '2024-09-01',
  years: '3',
  state: '在读',
  track: '中职',
  trainingLevel: '',
  phone: '13900000000',
  guardianPhone: '13800000000',
}

const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = zhCN.choices

/** The columns of a kind's template, drawn from what the kind says of itself: its fields, its example, its choices, and what its held words may be mapped to. */
export function templateFields(kind: string, catalogues: Catalogues): TemplateField[] {
  return kind === roster ? rosterTemplate(catalogues) : recordTemplate(kind, catalogues)
}

function recordTemplate(kind: string, catalogues: Catalogues): TemplateField[] {
  const { fields, example, importing } = kindOf(kind)
  const rules = Object.values(importing?.held ?? {})
  return fields
    .filter(({ key, path }) => path !== null || key in holder)
    .map((field) => {
      const rule = rules.find((each) => each.field === field.key && each.targets !== null)
      const targets = rule?.targets?.(catalogues).map(({ value }) => value) ?? []
      return {
        ...field,
        list: field.choices ? field.choices.map((choice) => printed(field, choice)) : [...new Set(targets)],
        example: holder[field.key] ?? printed(field, valueAt(example, field.path ?? [])),
      }
    })
}

function rosterTemplate({ programmes }: Catalogues): TemplateField[] {
  const lists: Readonly<Partial<Record<RosterFieldKey, readonly string[]>>> = {
    programmeCode: programmes.map(({ code }) => code),
    programmeName: [...new Set(programmes.map(({ name }) => name))],
  }
  return rosterFields
    .filter(({ key }) => key !== 'index')
    .map((field) => ({
      ...field,
      list:
        'choices' in field ? field.choices.map((choice) => printed(field, choice)) : (lists[field.key] ?? []),
      example: enrolled[field.key],
    }))
}

function printed(field: Pick<RecordField, 'key' | 'type'>, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return field.type === 'choice' ? (choices[field.key]?.[value] ?? String(value)) : String(value)
}

function valueAt(claims: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    claims,
  )
}
