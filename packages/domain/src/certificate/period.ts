import { isBefore, type CivilDate } from '../calendar.ts'
import type { Scheme } from './scheme.ts'

/** Why a scheme came to its end. */
export const schemeEnds = ['hand-over', 'withdrawal'] as const

export type SchemeEnd = (typeof schemeEnds)[number]

/** When a scheme of certificates issued, and who says so; what no source says is null. */
export interface SchemePeriod {
  scheme: string
  validFrom: CivilDate | null
  validTo: CivilDate | null
  endedBy: SchemeEnd | null
  /** The document that began the scheme, and the one that ended it. */
  source: string
  endSource: string | null
}

export type PeriodFault =
  | { code: 'issuedOn.beforeScheme'; facts: { date: string; firstDay: string; source: string } }
  | {
      code: 'issuedOn.afterHandOver' | 'issuedOn.afterWithdrawal'
      facts: { date: string; lastDay: string; daysAhead: number; source: string }
    }

const codeOfEnd = {
  'hand-over': 'issuedOn.afterHandOver',
  withdrawal: 'issuedOn.afterWithdrawal',
} as const satisfies Record<SchemeEnd, string>

/** What is odd about a date on which the scheme did not issue, null when nothing is (人社厅函〔2025〕154号 for 1+X; the period's own source for the others). */
export function faultOfPeriod(
  period: SchemePeriod | null,
  { date, daysAhead }: { date: CivilDate; daysAhead: number },
): PeriodFault | null {
  if (period === null) return null
  const { validFrom, validTo, endedBy, source, endSource } = period
  if (validFrom !== null && isBefore(date, validFrom))
    return { code: 'issuedOn.beforeScheme', facts: { date, firstDay: validFrom, source } }
  if (validTo === null || endedBy === null || !isBefore(validTo, date)) return null
  return {
    code: codeOfEnd[endedBy],
    facts: { date, lastDay: validTo, daysAhead, source: endSource ?? source },
  }
}

/** The period of a scheme among those that are known. */
export function periodOf(periods: readonly SchemePeriod[], scheme: Scheme): SchemePeriod | null {
  return periods.find((period) => period.scheme === scheme) ?? null
}
