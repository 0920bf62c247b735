import { kindOf, recordKindNames } from '@jiangji/domain/record/kinds'
import { expect, test } from 'vitest'
import { claimsFrom, fieldsToFill, typedFrom } from './claims-form.ts'

const requiredOf = (kind: string) =>
  fieldsToFill(kind).flatMap(({ key, required }) => (required ? [key] : []))

test('a form asks for the category of a certificate and leaves scores open', () => {
  expect(requiredOf('certificate')).toContain('scheme')
  expect(requiredOf('certificate')).not.toContain('theoryScore')
  expect(requiredOf('certificate')).not.toContain('validTo')
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
