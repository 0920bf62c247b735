import { kindOf, recordKindNames } from '@jiangji/domain/record/kinds'
import { expect, test } from 'vitest'
import { asWished, claimsFrom, fieldsToFill, typedAtFirst, typedFrom } from './claims-form.ts'

const requiredOf = (kind: string) =>
  fieldsToFill(kind).flatMap(({ key, required }) => (required ? [key] : []))

test('a form asks for the category of a certificate and leaves scores open', () => {
  expect(requiredOf('certificate')).toContain('scheme')
  expect(requiredOf('certificate')).not.toContain('theoryScore')
  expect(requiredOf('certificate')).not.toContain('validTo')
})

test('a form opens with the school itself where its records name one', () => {
  expect(typedAtFirst('course', '演示学校')).toEqual({ provider: '演示学校' })
  expect(typedAtFirst('certificate', '演示学校')).toEqual({})
})

test.each(recordKindNames)('an empty form of the kind %s points at what it says is required', (kind) => {
  const { wrong, claims } = claimsFrom(kind, {})
  expect(claims).toBeNull()
  expect([...wrong].toSorted()).toEqual(requiredOf(kind).toSorted())
})

test.each(recordKindNames)('a record of the kind %s comes back from its own form as it stands', (kind) => {
  const { example, schema } = kindOf(kind)
  const { claims, wrong } = claimsFrom(kind, typedFrom(kind, example), example)
  expect([...wrong]).toEqual([])
  expect(schema.parse(claims)).toEqual(schema.parse(example))
})

test('a form is filled in as its holder says, where the field can hold that', () => {
  const typed = typedFrom('certificate', kindOf('certificate').example)
  const nameOf = (_kind: string, _field: string, choice: string) => (choice === 'advanced' ? '高级' : choice)
  const wished = (field: string, shouldBe: string) =>
    asWished('certificate', typed, { field, shouldBe }, nameOf)
  expect(wished('level', ' 高级 ')['level']).toBe('advanced')
  expect(wished('level', '最高')).toEqual(typed)
  expect(wished('site', '演示第二站点')['site']).toBe('演示第二站点')
  expect(wished('whole', '不是我的')).toEqual(typed)
  expect(asWished('certificate', typed, null, nameOf)).toEqual(typed)
})
