import { daysBetween, type CivilDate } from '../calendar.ts'
import type { RouteRule } from '../progression/rule.ts'
import { daysBeforeEnd, daysBeforeShareEnds } from './days-before.ts'
import { lapsingAwards } from './contest-lapsing.ts'
import type { RemindableFacts } from './facts.ts'
import type { Reminder, ReminderKind } from './kinds.ts'

export interface Reminding {
  readonly today: CivilDate
  readonly rules: readonly RouteRule[]
  /** What she turned off. */
  readonly off: readonly ReminderKind[]
}

/** All that is to be said to a learner on a day; what was said before has the same key and is said no second time (product.md A8, A9). */
export function remindersFor(facts: RemindableFacts, { today, rules, off }: Reminding): Reminder[] {
  const all: Reminder[] = [
    ...facts.certificates.flatMap((each) => endingSoon(each, today)),
    ...lapsingAwards(facts, rules, today),
    ...facts.shares.flatMap((each) => shareEnding(each, today)),
    ...facts.corrections.flatMap((each) => correctionMoved(each, today)),
    ...facts.transfers.map(transferAsked),
    ...facts.issued.map(issuedOnDay),
    ...facts.corrected.map(corrected),
    ...facts.ended.map(ended),
    ...facts.looks.filter(({ on }) => on < today).map(lookedOnDay),
  ]
  return all.filter(({ kind }) => !off.includes(kind))
}

type One<List extends keyof RemindableFacts> = RemindableFacts[List][number]

function endingSoon({ id, title, endsOn }: One<'certificates'>, today: CivilDate): Reminder[] {
  const days = daysBetween(today, endsOn)
  const reached = daysBeforeEnd.filter((before) => days <= before).at(-1)
  if (days < 0 || reached === undefined) return []
  const facts = { title, endsOn, days }
  const keyAt = (before: number) => `certificate-ending ${id} ${before}`
  const replaces = daysBeforeEnd.filter((before) => before > reached).map(keyAt)
  return [{ kind: 'certificate-ending', key: keyAt(reached), subject: id, facts, replaces }]
}

function shareEnding({ id, recipient, endsOn }: One<'shares'>, today: CivilDate): Reminder[] {
  const days = daysBetween(today, endsOn)
  if (days < 0 || days > daysBeforeShareEnds) return []
  return [{ kind: 'share-ending', key: `share-ending ${id}`, subject: id, facts: { recipient, endsOn } }]
}

function correctionMoved(asked: One<'corrections'>, today: CivilDate): Reminder[] {
  const { id, recordId, title, school, state, dueOn, answeredOn } = asked
  if (state !== 'open') {
    const key = `correction-answered ${id} ${state} ${answeredOn ?? ''}`
    const facts = { title, school, answer: state }
    const replaces = [`correction-overdue ${id}`]
    return [{ kind: 'correction-answered', key, subject: recordId, facts, replaces }]
  }
  if (dueOn >= today) return []
  const facts = { title, school, dueOn }
  return [{ kind: 'correction-overdue', key: `correction-overdue ${id}`, subject: recordId, facts }]
}

function transferAsked({ id, school }: One<'transfers'>): Reminder {
  return { kind: 'transfer-asked', key: `transfer-asked ${id}`, subject: null, facts: { school } }
}

function issuedOnDay({ id, on, title, school, count }: One<'issued'>): Reminder {
  const subject = count === 1 ? id : null
  return { kind: 'record-issued', key: `record-issued ${on}`, subject, facts: { title, school, count } }
}

function corrected({ id, title, school }: One<'corrected'>): Reminder {
  return { kind: 'record-corrected', key: `record-corrected ${id}`, subject: id, facts: { title, school } }
}

function ended({ id, title, school, state, since }: One<'ended'>): Reminder {
  const key = `record-ended ${id} ${state} ${since}`
  return { kind: 'record-ended', key, subject: id, facts: { title, school, state } }
}

function lookedOnDay({ on, looks, failed }: One<'looks'>): Reminder {
  return { kind: 'looked', key: `looked ${on}`, subject: null, facts: { on, looks, failed } }
}
