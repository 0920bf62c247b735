import { isBefore } from '../calendar.ts'
import { quote } from '../import/finding.ts'
import { nameFinding } from '../import/holder-finding.ts'
import { worstOutcome } from '../import/outcome.ts'
import { fieldAt } from '../record/field-at.ts'
import type { HolderFacts, JudgedRow, RowFacts } from '../record/kind.ts'
import { normaliseAward, type AwardLevel } from './award.ts'
import { isSameEvent, type ContestEvents } from './events.ts'
import { competitionFields, type CompetitionFieldKey } from './fields.ts'
import type { CompetitionFinding } from './findings.ts'
import { competitionPlace, yearOf, type CompetitionDraft } from './read.ts'
import { competitionSchema, type CompetitionClaims } from './schema.ts'

type Facts = RowFacts<ContestEvents>

/** What becomes of a row of contest results (product.md B5, "Decided"; samples/README: an unknown award is held until a person maps it). */
export function judgeCompetitionRow(draft: CompetitionDraft, facts: Facts): JudgedRow<CompetitionClaims> {
  const findings: CompetitionFinding[] = [
    ...draft.findings,
    ...memberFindings(draft, facts),
    ...eventFindings(draft, facts),
    ...awardFindings(draft),
    ...numberFindings(draft, facts),
    ...dateFindings(draft, facts),
  ]
  const outcome = worstOutcome(findings)
  if (outcome === 'rejected') return { outcome, findings, claims: null }
  const claims = claimsOf(draft)
  if (claims === null) return { outcome, findings, claims }
  const refusal = refusedBySchema(draft, claims)
  if (refusal) return { outcome: 'rejected', findings: [...findings, refusal], claims: null }
  const others = (draft.others ?? []).map((_, at) => ({ ...claims, role: roleOf(draft, at + 1) }))
  return { outcome, findings, claims, others }
}

function refusedBySchema(draft: CompetitionDraft, claims: CompetitionClaims): CompetitionFinding | null {
  const { success, error } = competitionSchema.safeParse(claims)
  if (success) return null
  const field = fieldAt(competitionFields, error.issues[0]?.path) ?? 'contest'
  return { ...place(draft, field), outcome: 'rejected', code: 'cell.refused', facts: {} }
}

function* memberFindings(draft: CompetitionDraft, facts: Facts): Generator<CompetitionFinding> {
  if (draft.holder === null) return
  const others = draft.others ?? []
  const names = others.length === 0 ? [draft.name] : draft.name.split('、')
  const holders = [facts.holder, ...others.map((_, at) => facts.others?.[at] ?? null)]
  for (const [at, holder] of holders.entries()) {
    const name = names[at] ?? ''
    const said = holder === null ? unknown(draft, name) : otherName(draft, name, holder)
    if (said) yield said
  }
}

function unknown(draft: CompetitionDraft, name: string): CompetitionFinding {
  const at = { ...place(draft, 'residentId'), outcome: 'rejected' } as const
  return draft.count > 1
    ? { ...at, code: 'member.unknown', facts: { name: quote(name) } }
    : { ...at, code: 'holder.unknown', facts: {} }
}

function otherName(draft: CompetitionDraft, name: string, holder: HolderFacts): CompetitionFinding | null {
  const said = name === '' ? null : nameFinding(name, holder, place(draft, 'name'))
  if (said === null || draft.count === 1) return said
  const at = place(draft, 'name')
  return said.code === 'holder.formerName'
    ? {
        ...at,
        outcome: 'warned',
        code: 'member.formerName',
        facts: { name: quote(name), present: holder.name },
      }
    : { ...at, outcome: 'rejected', code: 'member.otherName', facts: { name: quote(name) } }
}

/** Our catalogue is one list of some years, so that what it lacks or names otherwise is said and not refused (data/SOURCES: 24 events of 中职, 2023-2027). */
function* eventFindings(draft: CompetitionDraft, { reference }: Facts): Generator<CompetitionFinding> {
  const { eventCode, event } = draft
  if (eventCode === '' || event === '') return
  const listed = reference.find(eventCode)
  const code = quote(eventCode)
  if (listed === null) {
    if (reference.isOfItsForm(eventCode))
      yield { ...place(draft, 'eventCode'), outcome: 'warned', code: 'event.unknown', facts: { code } }
  } else if (!isSameEvent(listed, event))
    yield {
      ...place(draft, 'event'),
      outcome: 'warned',
      code: 'event.differs',
      facts: { code, catalogue: listed.name },
    }
}

function* awardFindings(draft: CompetitionDraft): Generator<CompetitionFinding> {
  const { award } = draft
  if (award === '' || levelOf(draft) !== null) return
  yield { ...place(draft, 'award'), outcome: 'held', code: 'award.unknown', facts: { text: quote(award) } }
}

function* numberFindings(draft: CompetitionDraft, facts: Facts): Generator<CompetitionFinding> {
  const at = place(draft, 'certificateNumber')
  const { numberInFile: earlier, joins } = facts
  if (joins) yield { ...at, outcome: 'warned', code: 'award.joined', facts: joins }
  if (earlier?.same) yield { ...at, outcome: 'unchanged', code: 'award.repeated', facts: earlier.place }
  else if (earlier) yield { ...at, outcome: 'rejected', code: 'award.numberRepeated', facts: earlier.place }
  else if (facts.numberTaken === 'same') yield { ...at, outcome: 'unchanged', code: 'award.known', facts: {} }
  else if (facts.numberTaken === 'other')
    yield { ...at, outcome: 'rejected', code: 'number.taken', facts: {} }
}

function* dateFindings(draft: CompetitionDraft, facts: Facts): Generator<CompetitionFinding> {
  const { awardedOn: date, edition } = draft
  if (date === null) return
  const at = place(draft, 'awardedOn')
  if (isBefore(facts.today, date))
    yield { ...at, outcome: 'rejected', code: 'awardedOn.future', facts: { date } }
  if (edition !== null && edition > Number(date.slice(0, 4)))
    yield { ...at, outcome: 'rejected', code: 'contest.editionLate', facts: { edition, date } }
  const enrolledOn = facts.holder?.enrolledOn ?? null
  if (enrolledOn !== null && isBefore(date, enrolledOn))
    yield { ...at, outcome: 'warned', code: 'awardedOn.beforeEnrolment', facts: { date, enrolledOn } }
}

/** What an award counts as: by the map, else as the row says, where a person may have mapped it. */
function levelOf({ award, givenLevel }: CompetitionDraft): AwardLevel | null {
  return normaliseAward(award) ?? givenLevel
}

function claimsOf(draft: CompetitionDraft): CompetitionClaims | null {
  const { level, awardedOn, participation, contest, event, award, count, teamSize } = draft
  const edition = draft.edition ?? yearOf(awardedOn)
  if (level === null || awardedOn === null || edition === null) return null
  return {
    contest,
    edition,
    event,
    eventCode: draft.eventCode || null,
    level,
    host: draft.host,
    group: draft.group,
    organiser: draft.organiser,
    award,
    awardLevel: levelOf(draft),
    participation,
    role: roleOf(draft, 0),
    teamSize: teamSize ?? (count > 1 ? count : null),
    instructor: draft.instructor,
    awardedOn,
    certificateNumber: draft.certificateNumber,
    publication: draft.publication,
  }
}

function roleOf({ roles, count }: CompetitionDraft, at: number): string | null {
  return (roles.length === count ? roles[at] : roles[0]) ?? null
}

function place(draft: CompetitionDraft, key: CompetitionFieldKey) {
  return competitionPlace(draft.columns, key)
}
