import { checkNames } from '@jiangji/domain/verification/check'
import { expect, test } from 'vitest'
import { verify as en } from '../words/en/verify.ts'
import { verify as zh } from '../words/zh-CN/verify.ts'

test('every check says what was compared, in both languages', () => {
  for (const { about } of [zh, en]) expect(Object.keys(about).toSorted()).toEqual(checkNames.toSorted())
})
