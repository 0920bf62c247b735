import { makeShareCode } from '@jiangji/domain/identity/share-code'
import { describe, expect, test } from 'vitest'
import { codeProblem, isLastFour } from './question-rules.ts'

const code = makeShareCode(Uint8Array.from({ length: 12 }, (_, at) => at * 7))

describe('a code to be asked for', () => {
  test('is fine with hyphens, blanks and small letters', () => {
    expect(codeProblem(code.toLowerCase().replace(/(.{4})/g, '$1- '))).toBeNull()
  })
  test('that is missing, short or mistyped is told before anything is sent', () => {
    expect(codeProblem(' ')).toBe('missingCode')
    expect(codeProblem(code.slice(0, 9))).toBe('shortCode')
    expect(codeProblem(`${code.slice(0, 12)}${code.endsWith('0') ? '1' : '0'}`)).toBe('mistypedCode')
  })
})

test.each([
  ['4535', true],
  ['453x', true],
  ['４５３５', true],
  ['453', false],
  ['45a5', false],
])('the last four "%s" are accepted: %s', (text, fine) => {
  expect(isLastFour(text)).toBe(fine)
})
