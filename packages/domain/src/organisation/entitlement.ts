import type { CivilDate } from '../calendar.ts'
import { accepted, refused, type Decision } from '../decision.ts'

/** On which civil dates an organisation may issue a kind, both days included. */
export interface Period {
  from: CivilDate
  until: CivilDate | null
}

/** Whether a kind may be granted for a period: it runs forward and touches no other period of the kind (product.md D1). */
export function decideGrant(
  period: Period,
  granted: readonly Period[],
): Decision<Period, 'entitlement.reversed' | 'entitlement.overlaps'> {
  if (period.until !== null && period.until < period.from) return refused('entitlement.reversed')
  const other = granted.find((each) => overlap(each, period))
  return other === undefined
    ? accepted(period)
    : refused('entitlement.overlaps', { from: other.from, until: other.until })
}

/** Whether a period may end on a day, which is today or later: by an earlier end one person alone would turn issued credentials invalid (product.md D1). */
export function decideEnd(
  period: Period,
  until: CivilDate,
  today: CivilDate,
): Decision<CivilDate, 'entitlement.reversed' | 'entitlement.longer' | 'entitlement.endPast'> {
  if (until < period.from) return refused('entitlement.reversed')
  if (period.until !== null && until >= period.until)
    return refused('entitlement.longer', { until: period.until })
  return until < today ? refused('entitlement.endPast', { today }) : accepted(until)
}

function overlap(one: Period, other: Period): boolean {
  return (other.until === null || one.from <= other.until) && (one.until === null || other.from <= one.until)
}
