import { kindOf } from '@jiangji/domain/record/kinds'
import { expect, test } from 'vitest'
import { fieldsOfKind, importKinds } from './import-kinds.ts'

test('the roster and every kind that says how it is imported can be picked, each with fields', () => {
  expect(importKinds).toEqual(['roster', 'certificate'])
  expect(importKinds.slice(1).map((kind) => kindOf(kind).importing)).not.toContain(null)
  expect(importKinds.filter((kind) => !fieldsOfKind(kind).includes('name'))).toEqual([])
})
