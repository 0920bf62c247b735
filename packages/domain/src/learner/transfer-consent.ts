import { addDays, civilDateIn, type CivilDate } from '../calendar.ts'
import { accepted, refused, type Decision } from '../decision.ts'
import type { NoFacts } from '../import/finding.ts'
import { needsGuardian } from './guardian.ts'

/** What letting a learner go can be refused for while her consent is missing. */
export interface ConsentRefusals {
  'transfer.consentWaits': { until: string }
  'transfer.consentOnPaper': NoFacts
}

const answerDays = 15

export interface AskedLearner {
  birthDate: CivilDate | null
  hasAccount: boolean
  askedAt: Date
  consentAt: Date | null
}

/** The last day on which the college waits for the learner's own answer (our own term; docs/decisions/0033). */
export function answerUntil(askedAt: Date): CivilDate {
  return addDays(civilDateIn(askedAt), answerDays)
}

/** Whether a learner answers herself: from fourteen years on, because below her guardian consents (个人信息保护法 art. 31). */
export function answersHerself(birthDate: CivilDate | null, today: CivilDate): boolean {
  return birthDate !== null && !needsGuardian(birthDate, today)
}

/** Where her consent stands: given in her account, awaited there, or to be had on paper (个人信息保护法 art. 13, 23: a transfer hands her data to another college). */
export function consentStateOf(
  { birthDate, hasAccount, askedAt, consentAt }: AskedLearner,
  today: CivilDate,
): 'given' | 'awaited' | 'paper' {
  if (consentAt !== null) return 'given'
  const awaited = hasAccount && answersHerself(birthDate, today) && today <= answerUntil(askedAt)
  return awaited ? 'awaited' : 'paper'
}

/** Whether her college may let her go: with her consent in the account, or after its term, or without an account, with a paper that is named (product.md B10, "with consent"). */
export function decideLettingGo(
  asked: AskedLearner,
  document: string | null,
  today: CivilDate,
): Decision<'given' | 'paper', keyof ConsentRefusals> {
  const state = consentStateOf(asked, today)
  if (state === 'awaited') return refused('transfer.consentWaits', { until: answerUntil(asked.askedAt) })
  if (state === 'paper' && document === null) return refused('transfer.consentOnPaper')
  return accepted(state)
}
