import { addYears } from '../calendar.ts'
import { awardLevels } from '../competition/award.ts'
import { contestFamilyOf, mayStandFor } from './contest-family.ts'
import type { HeldCondition } from './held.ts'
import type { ConditionOf } from './predicate.ts'
import type { StandingAward } from './standing.ts'

type Asked = ConditionOf<'award'>

interface Read {
  readonly award: StandingAward
  readonly doubt: HeldCondition['doubt']
}

/** Which awards meet what a rule asks of one, in its time and for its kind of entrant; an award that a person must read leaves the answer open (domain.md, section 3: 个人 and 团体 apart, 3年内（含）有效). */
export function holdsAward(
  asked: Asked,
  awards: readonly StandingAward[],
  intake: number,
): Omit<HeldCondition, 'condition'> {
  const read = awards.flatMap((award): Read[] => readAward(asked, award, intake) ?? [])
  const sure = read.filter(({ doubt }) => doubt === null)
  const shown = sure.length > 0 ? sure : read
  return {
    truth: truthOf(sure.length, read.length),
    doubt: sure.length > 0 ? null : (read[0]?.doubt ?? null),
    evidence: shown.map(({ award }) => award.evidence),
  }
}

/** The last intake for which an award can count under a limit in years, that many included (domain.md, section 0: valid 3 years inclusive). */
export function lastIntakeOf(awardedOn: string, withinYears: number): number {
  return Number(awardedOn.slice(0, 4)) + withinYears
}

function truthOf(sure: number, read: number): HeldCondition['truth'] {
  if (sure > 0) return 'met'
  return read > 0 ? 'unknown' : 'unmet'
}

function readAward(asked: Asked, award: StandingAward, intake: number): Read[] | null {
  if (!asked.levels.includes(award.level)) return null
  if (!asked.participations.includes(award.participation)) return null
  const time = timeOf(asked, award, intake)
  if (time === 'over' || isBelow(asked, award)) return null
  const family = contestFamilyOf(award.contest)
  if (family === null) return [{ award, doubt: 'contestUnread' }]
  if (!asked.families.includes(family))
    return mayStandFor(family, asked.families) ? [{ award, doubt: 'otherContestName' }] : null
  if (asked.least !== null && award.award === null) return [{ award, doubt: 'awardUnread' }]
  return [{ award, doubt: time === 'edge' ? 'atTheEdge' : null }]
}

function isBelow({ least }: Asked, { award }: StandingAward): boolean {
  return least !== null && award !== null && awardLevels.indexOf(award) > awardLevels.indexOf(least)
}

/** Examinations are held in spring; between a limit by the year and one by the day the texts do not decide. */
function timeOf(
  { withinYears }: Asked,
  { awardedOn }: StandingAward,
  intake: number,
): 'in' | 'edge' | 'over' {
  if (withinYears === null) return 'in'
  if (intake > lastIntakeOf(awardedOn, withinYears)) return 'over'
  return addYears(awardedOn, withinYears) < `${intake}-06-01` ? 'edge' : 'in'
}
