import { afterEach, expect, test } from 'vitest'
import { dropMapping, keepMapping, keptMapping } from './kept-mapping.ts'

afterEach(() => sessionStorage.clear())

test('columns chosen by hand outlive a reload, for their own batch and until they are sent', () => {
  const mapping = new Map([
    [0, 'name'],
    [1, null],
  ])
  keepMapping('b1', mapping)
  expect(keptMapping('b1')).toEqual(mapping)
  expect(keptMapping('b2')).toBeNull()
  dropMapping('b1')
  expect(keptMapping('b1')).toBeNull()
})

test('what is no mapping counts as none', () => {
  sessionStorage.setItem('jiangji.mapping.b1', '[["0",7]]')
  expect(keptMapping('b1')).toBeNull()
})
