import type { Catalogues } from '@jiangji/domain/record/kind'
import { wordOf } from '@jiangji/domain/words/word-of'
import type { Template, TemplateColumn } from '../../../platform/files/write/write-template.ts'
import { templateFields, type TemplateField } from './template-fields.ts'
import type { TemplateWords } from './words.ts'

const shownWords = 20
const requiredMark = '*'

/** A kind's template in words: the sheet to fill in and the sheet that explains it. */
export function describeTemplate(kind: string, catalogues: Catalogues, spoken: TemplateWords): Template {
  const fields = templateFields(kind, catalogues)
  const notes = fields.map((field) => noteOf(kind, field, fields, spoken))
  return {
    sheet: 'Sheet1',
    columns: fields.map((field) => columnOf(field, fields, spoken)),
    notes: { sheet: spoken.notes, header: spoken.header, rows: notes },
    listSheet: spoken.lists,
    unlisted: spoken.unlisted,
  }
}

function columnOf(
  field: TemplateField,
  fields: readonly TemplateField[],
  spoken: TemplateWords,
): TemplateColumn {
  return {
    header: `${headerOf(field)}${isAsked(field, fields) ? requiredMark : ''}`,
    format: formatOf(field),
    required: isAsked(field, fields),
    list: field.list,
    prompt: fillOf(field, spoken),
  }
}

function noteOf(
  kind: string,
  field: TemplateField,
  fields: readonly TemplateField[],
  spoken: TemplateWords,
): string[] {
  const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = spoken.words.fields
  return [
    headerOf(field),
    wordOf(meanings[kind] ?? {}, field.key),
    needOf(field, fields, spoken),
    fillOf(field, spoken),
    field.example,
    field.list.slice(0, shownWords).join('、') + (field.list.length > shownWords ? '…' : ''),
  ]
}

function needOf(field: TemplateField, fields: readonly TemplateField[], spoken: TemplateWords): string {
  const other = fields.find(({ key }) => key === field.orElse)
  if (field.required && other) return spoken.orElse(headerOf(other))
  return field.required ? spoken.required : spoken.optional
}

function fillOf({ type, list, otherwise }: TemplateField, spoken: TemplateWords): string {
  const how = list.length > 0 ? spoken.choose : spoken.fill[type]
  return otherwise === undefined ? how : `${how}；${spoken.otherwiseCollege}`
}

function headerOf({ synonyms, key }: TemplateField): string {
  return synonyms[0] ?? key
}

function isAsked({ required, orElse }: TemplateField, fields: readonly TemplateField[]): boolean {
  return required && !fields.some(({ key }) => key === orElse)
}

function formatOf({ type }: TemplateField): TemplateColumn['format'] {
  if (type === 'date') return 'date'
  return type === 'number' ? 'general' : 'text'
}
