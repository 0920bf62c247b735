import { addYears, ageOn, isBefore, type CivilDate } from '../calendar.ts'
import { normaliseText } from '../identity/normalise.ts'
import { quote } from '../import/finding.ts'
import type { PlacementFieldKey } from './fields.ts'
import type { PlacementFindings } from './findings.ts'
import type { PlacementClaims } from './schema.ts'

export interface ProtectedHolder {
  readonly birthDate: CivilDate | null
  readonly enrolledOn: CivilDate | null
}

export type Objection = {
  [Code in keyof PlacementFindings]: {
    field: PlacementFieldKey
    outcome: 'warned' | 'held'
    code: Code
    facts: PlacementFindings[Code]
  }
}[keyof PlacementFindings]

type Placement = Pick<
  PlacementClaims,
  'employer' | 'post' | 'occupationName' | 'form' | 'startedOn' | 'weeklyHours'
>

/** 国务院关于职工工作时间的规定 (国务院令第174号, 1995), art. 3. */
export const mostHoursAWeek = 40
/** 职业学校学生实习管理规定 (教职成〔2021〕4号), art. 16 (二). */
export const leastAge = 16
const fullAge = 18

const entertainment = /酒吧|夜总会|歌厅|歌舞厅|KTV|洗浴|电子游戏|电玩|网吧/i
const risk = /井下|高空|高处|放射|有毒|剧毒|易燃|易爆|爆破/

/** What the rules that protect a learner at work say of a placement: nothing is refused that has happened, what they forbid waits for a person, what must be looked at is said (职业学校学生实习管理规定, 教职成〔2021〕4号, art. 16; 国务院关于职工工作时间的规定, art. 3; docs/decisions/0024). */
export function decideProtection(placement: Placement, holder: ProtectedHolder): Objection[] {
  return [
    ...(placement.form === 'position' ? positionObjections(placement, holder) : []),
    ...placeObjections(placement),
    ...riskObjections(placement, holder),
    ...hoursObjections(placement),
  ]
}

/** The first day on which a learner is no first-year student: school years begin on the first of September, an intake of the first half of a year has a whole year (教职成〔2021〕4号, art. 16 (一); 中等职业学校管理规程). */
export function secondYearFrom(enrolledOn: CivilDate): CivilDate {
  const next = Number(enrolledOn.slice(0, 4)) + 1
  return enrolledOn.slice(5, 7) >= '07' ? `${next}-09-01` : addYears(enrolledOn, 1)
}

function positionObjections(
  { startedOn }: Placement,
  { birthDate, enrolledOn }: ProtectedHolder,
): Objection[] {
  const age = birthDate === null ? null : ageOn(birthDate, startedOn)
  const until = enrolledOn === null ? null : secondYearFrom(enrolledOn)
  const isFirstYear =
    until !== null && isBefore(startedOn, until) && !isBefore(startedOn, enrolledOn ?? until)
  return [
    ...(age !== null && age < leastAge ? [held('startedOn', 'placement.underSixteen', { age })] : []),
    ...(age === null ? [warned('startedOn', 'placement.ageUnknown', {})] : []),
    ...(isFirstYear ? [held('startedOn', 'placement.firstYear', { until })] : []),
  ]
}

function placeObjections({ employer, post }: Placement): Objection[] {
  const found = firstNaming(entertainment, { employer, post })
  return found === null ? [] : [held(found.field, 'placement.entertainment', found.facts)]
}

function riskObjections(
  { employer, post, occupationName, startedOn }: Placement,
  holder: ProtectedHolder,
): Objection[] {
  const found = firstNaming(risk, { post, employer, occupationCode: occupationName ?? '' })
  if (found === null) return []
  const isMinor = holder.birthDate === null || ageOn(holder.birthDate, startedOn) < fullAge
  return [
    isMinor
      ? held(found.field, 'placement.minorAtRisk', found.facts)
      : warned(found.field, 'placement.atRisk', found.facts),
  ]
}

function hoursObjections({ weeklyHours }: Placement): Objection[] {
  if (weeklyHours === null || weeklyHours <= mostHoursAWeek) return []
  return [warned('weeklyHours', 'placement.overHours', { hours: weeklyHours, most: mostHoursAWeek })]
}

function firstNaming(words: RegExp, texts: Partial<Record<PlacementFieldKey, string>>) {
  const fields: readonly PlacementFieldKey[] = ['employer', 'post', 'occupationCode']
  for (const field of fields) {
    const text = texts[field] ?? ''
    const [word] = words.exec(normaliseText(text).text) ?? []
    if (word !== undefined) return { field, facts: { text: quote(text), word } }
  }
  return null
}

function held<Code extends keyof PlacementFindings>(
  field: PlacementFieldKey,
  code: Code,
  facts: PlacementFindings[Code],
) {
  return { field, outcome: 'held', code, facts } as const
}

function warned<Code extends keyof PlacementFindings>(
  field: PlacementFieldKey,
  code: Code,
  facts: PlacementFindings[Code],
) {
  return { field, outcome: 'warned', code, facts } as const
}
