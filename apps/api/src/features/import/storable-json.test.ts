import { expect, it } from 'vitest'
import { storableJson } from './storable-json.ts'

it.each([
  [{ text: '甲\ud842' }, '{"text":"甲\ufffd"}'],
  [['\0甲', { deep: '\udfb7' }], '["甲",{"deep":"\ufffd"}]'],
  [{ text: '𠮷\n', count: 1, none: null }, '{"text":"𠮷\\n","count":1,"none":null}'],
  ['\u0007', '"\\u0007"'],
])('%j is stored as %s', (value, json) => {
  expect(storableJson(value)).toBe(json)
})
