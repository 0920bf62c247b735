import { enteredKindNames, kindOf } from '@jiangji/domain/record/kinds'
import { expect, test } from 'vitest'
import { fieldsOfKind, importKinds } from './import-kinds.ts'

test('the roster and every kind that says how it is imported can be picked, each with fields', () => {
  const imported = enteredKindNames.filter((kind) => kindOf(kind).importing !== null)
  expect(importKinds).toEqual(['roster', ...imported])
  expect(imported).toEqual(
    expect.arrayContaining(['certificate', 'course', 'placement', 'diploma', 'training', 'honour']),
  )
  expect(importKinds.filter((kind) => !fieldsOfKind(kind).includes('name'))).toEqual([])
})
