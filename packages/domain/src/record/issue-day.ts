import { addYears, isBefore, type CivilDate } from '../calendar.ts'
import { accepted, refused, type Decision } from '../decision.ts'

export interface IssueDayRefusals {
  'issue.dayPast': { today: string }
  'issue.dayTooFar': { last: string }
}

/** The last day that may be chosen: what was looked at longer ago than a year is looked at again (docs/decisions/0027). */
export function lastIssueDay(today: CivilDate): CivilDate {
  return addYears(today, 1)
}

/** The day on which an approved batch is issued, null for at once; never before the latest day its records are dated (product.md B4, "issue now or on a date"). */
export function decideIssueDay(
  chosen: CivilDate | null,
  { today, latest }: { today: CivilDate; latest: CivilDate | null },
): Decision<CivilDate | null, keyof IssueDayRefusals | 'record.dateAhead'> {
  const day = chosen ?? today
  if (latest !== null && isBefore(day, latest)) return refused('record.dateAhead', { issuedOn: latest })
  if (isBefore(day, today)) return refused('issue.dayPast', { today })
  const last = lastIssueDay(today)
  if (isBefore(last, day)) return refused('issue.dayTooFar', { last })
  return accepted(day === today ? null : day)
}

/** Stops what is being issued, or waits for its day; what waits for an office alone has nothing to stop (docs/decisions/0027). */
export function decideStopping(
  { isRunning, issueOn }: { isRunning: boolean; issueOn: CivilDate | null },
  reason: string,
): Decision<string, 'issue.nothingToStop' | 'issue.stopReasonMissing'> {
  if (!isRunning && issueOn === null) return refused('issue.nothingToStop')
  const said = reason.trim()
  return said === '' ? refused('issue.stopReasonMissing') : accepted(said)
}

/** The first day that may be chosen for records dated up to a day (product.md B4). */
export function firstIssueDay(latest: CivilDate | null, today: CivilDate): CivilDate {
  return latest !== null && isBefore(today, latest) ? latest : today
}

/** The moment from which an issue day has come, shortly after midnight so that no clock is a day behind (GB/T 7408.1, 5.2; China's offset). */
export function startOfIssue(day: CivilDate): Date {
  return new Date(Date.parse(`${day}T00:05:00+08:00`))
}
