import { expect, it } from 'vitest'
import { answerUntil, consentStateOf, decideLettingGo, type AskedLearner } from './transfer-consent.ts'

const asked: AskedLearner = {
  birthDate: '2008-06-15',
  hasAccount: true,
  askedAt: new Date('2026-03-01T16:30:00Z'),
  consentAt: null,
}
const paper = '本人书面同意 2026-3'

it('the term is fifteen days from the day on which it was asked, in China', () => {
  expect(answerUntil(asked.askedAt)).toBe('2026-03-17')
})

it.each<[string, Partial<AskedLearner>, string | null, string, string]>([
  ['consented', { consentAt: new Date('2026-03-03T00:00:00Z') }, null, '2026-03-04', 'given'],
  ['has not answered', {}, paper, '2026-03-04', 'transfer.consentWaits'],
  ['has not answered on the last day', {}, paper, '2026-03-17', 'transfer.consentWaits'],
  ['has not answered in time', {}, null, '2026-03-18', 'transfer.consentOnPaper'],
  ['has not answered in time, but on paper', {}, paper, '2026-03-18', 'paper'],
  ['has no account', { hasAccount: false }, null, '2026-03-04', 'transfer.consentOnPaper'],
  ['has no account, but a paper', { hasAccount: false }, paper, '2026-03-04', 'paper'],
  ['is thirteen', { birthDate: '2012-06-15' }, null, '2026-03-04', 'transfer.consentOnPaper'],
  ['is thirteen, with a paper', { birthDate: '2012-06-15' }, paper, '2026-03-04', 'paper'],
])('a learner who %s', (_case, changed, document, today, expected) => {
  const decision = decideLettingGo({ ...asked, ...changed }, document, today)
  expect(decision.ok ? decision.value : decision.code).toBe(expected)
})

it('says until when it waits, and where consent stands', () => {
  expect(decideLettingGo(asked, null, '2026-03-04')).toMatchObject({ facts: { until: '2026-03-17' } })
  expect(consentStateOf(asked, '2026-03-04')).toBe('awaited')
})
