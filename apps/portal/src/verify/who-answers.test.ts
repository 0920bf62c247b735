import { expect, test } from 'vitest'
import type { Check } from './check-answer.ts'
import { whoAnswersNow } from './who-answers.ts'

const issuer = (facts: Check['facts']): Check[] => [
  { name: 'issuer', state: 'passed', code: 'issuer.known', facts },
]

test('a merged school is answered for by the school its check names', () => {
  expect(whoAnswersNow(issuer({ issuer: '甲校', answeredBy: '丙校', act: 'merger' }))).toEqual({
    name: '丙校',
    act: 'merger',
  })
})

test.each([{}, { issuer: '甲校' }, { answeredBy: '丙校', act: 'sale' }, { act: 'merger' }])(
  '%j names nobody else',
  (facts) => {
    expect(whoAnswersNow(issuer(facts))).toBeNull()
  },
)

test('without a check of the issuer nobody else is named', () => {
  expect(whoAnswersNow([])).toBeNull()
})
