import { describe, expect, it } from 'vitest'
import { civilDateIn } from '../calendar.ts'
import { decideIssueDay, decideStopping, startOfIssue } from './issue-day.ts'

const today = '2026-11-25'

describe('the day on which a batch is issued', () => {
  it.each([
    [null, null, null],
    [today, today, null],
    ['2026-11-26', null, '2026-11-26'],
    ['2026-12-01', '2026-12-01', '2026-12-01'],
    ['2027-11-25', '2026-11-20', '2027-11-25'],
  ])('%s with records dated up to %s is %s', (chosen, latest, day) => {
    expect(decideIssueDay(chosen, { today, latest })).toEqual({ ok: true, value: day })
  })

  it.each([
    ['2026-11-24', null, 'issue.dayPast'],
    ['2027-11-26', null, 'issue.dayTooFar'],
    [null, '2026-11-26', 'record.dateAhead'],
    ['2026-11-30', '2026-12-01', 'record.dateAhead'],
  ])('%s with records dated up to %s is refused', (chosen, latest, code) => {
    expect(decideIssueDay(chosen, { today, latest })).toMatchObject({ ok: false, code })
  })

  it('begins on that day in China', () => {
    expect(civilDateIn(startOfIssue('2026-12-01'))).toBe('2026-12-01')
    expect(civilDateIn(new Date(startOfIssue('2026-12-01').getTime() - 3_600_000))).toBe('2026-11-30')
  })
})

describe('stopping', () => {
  it.each([
    ['what is being issued', { isRunning: true, issueOn: null }, '先核对', '先核对'],
    ['what waits for its day', { isRunning: false, issueOn: '2026-09-01' }, ' 先核对 ', '先核对'],
    ['without a reason', { isRunning: true, issueOn: null }, ' ', 'issue.stopReasonMissing'],
    ['what waits for an office alone', { isRunning: false, issueOn: null }, '先核对', 'issue.nothingToStop'],
  ])('%s', (_case, batch, reason, expected) => {
    const decision = decideStopping(batch, reason)
    expect(decision.ok ? decision.value : decision.code).toBe(expected)
  })
})
