import { parseCivilDate, type CivilDate } from '../calendar.ts'
import { titleKey } from '../identity/normalise.ts'
import { columnNamer, type FieldCells } from '../import/field.ts'
import { quote } from '../import/finding.ts'
import { normalised } from '../import/person.ts'
import { errorIn, hasLostDigits, readCode, readText } from '../import/read-cell.ts'
import { tooLong } from '../import/too-long.ts'
import type { RowDraft } from '../record/kind.ts'
import { parseAwardLevel, type AwardLevel } from './award.ts'
import { competitionFields, type CompetitionFieldKey } from './fields.ts'
import type { CompetitionFinding } from './findings.ts'
import { splitCell } from './members.ts'
import { numberIssuer } from './number.ts'
import { parseGroup, parseHost, parseParticipation, type Participation } from './read-choice.ts'
import { parseContestLevel, writtenContestLevels, type ContestHost, type ContestLevel } from './level.ts'
import { readMembers } from './read-members.ts'
import { longestTexts, type CompetitionClaims } from './schema.ts'

export interface CompetitionDraft extends RowDraft {
  /** How many people the row names. */
  count: number
  contest: string
  edition: number | null
  event: string
  eventCode: string
  level: ContestLevel | null
  host: ContestHost | null
  group: CompetitionClaims['group']
  organiser: string | null
  award: string
  givenLevel: AwardLevel | null
  participation: Participation
  roles: readonly string[]
  teamSize: number | null
  instructor: string | null
  awardedOn: CivilDate | null
  certificateNumber: string | null
  publication: string | null
  findings: CompetitionFinding[]
  columns: FieldCells['columns']
}

interface Reading {
  cells: FieldCells
  note(finding: CompetitionFinding | null): void
  at(key: CompetitionFieldKey): { field: CompetitionFieldKey; column: string }
}

const nameColumn = columnNamer(competitionFields)
const nothing = /^(?:无|没有|暂无|[-—/\\]+)$/

/** Where a finding stands: the field and the sheet's header text. */
export function competitionPlace(columns: FieldCells['columns'], key: CompetitionFieldKey) {
  return nameColumn({ values: {}, columns }, key)
}

/** Reads one row of a workbook of contest results; one row may name a whole team (product.md B1, "Decided"; samples/README). */
export function readCompetitionRow(cells: FieldCells, today: CivilDate): CompetitionDraft {
  const people = readMembers(cells, today)
  const findings: CompetitionFinding[] = [...people.findings]
  const reading: Reading = {
    cells,
    note: (finding) => {
      if (finding) findings.push(finding)
    },
    at: (key) => nameColumn(cells, key),
  }
  const [first, ...others] = people.members ?? []
  const count = people.names.length
  const said = readContest(reading)
  const participation = readParticipation(reading, count)
  const isShared = participation === 'team'
  const roles = isShared ? readRoles(reading, count) : []
  const { contest, edition, organiser, host, certificateNumber } = said
  const of = { contest, edition: edition ?? yearOf(said.awardedOn), organiser, host }
  return {
    ...said,
    name: people.names.join('、'),
    holder: first?.holder ?? null,
    others,
    count,
    isShared,
    uniqueKey:
      certificateNumber === null
        ? null
        : { scheme: 'competition', issuer: numberIssuer(of), number: certificateNumber },
    content: JSON.stringify([...contentOf(said), ...(isShared ? [] : [first?.holder.value, people.names])]),
    participation,
    roles,
    teamSize: isShared ? readTeamSize(reading, count) : null,
    findings,
    columns: cells.columns,
  }
}

function readContest(reading: Reading) {
  const contest = readRequired(reading, 'contest', 'contest.missing')
  const level = readLevel(reading)
  const host = readHost(reading)
  const awardedOn = readDay(reading)
  return {
    contest,
    edition: readEdition(reading, contest),
    event: readRequired(reading, 'event', 'event.missing'),
    eventCode: readKept(reading, 'eventCode') ?? '',
    level: level?.level ?? null,
    host: level?.level === 'county' ? (level.host ?? host) : null,
    group: readGroup(reading),
    organiser: readKept(reading, 'organiser'),
    award: readRequired(reading, 'award', 'award.missing'),
    givenLevel: readGivenLevel(reading),
    instructor: readKept(reading, 'instructor'),
    awardedOn,
    certificateNumber: readNumber(reading),
    publication: readKept(reading, 'publication'),
  }
}

function contentOf(said: ReturnType<typeof readContest>): unknown[] {
  const { contest, event, eventCode, level, group, award, awardedOn } = said
  return [titleKey(contest), titleKey(event), titleKey(eventCode), level, group, titleKey(award), awardedOn]
}

function readRequired(
  reading: Reading,
  key: 'contest' | 'event' | 'award',
  missing: 'contest.missing' | 'event.missing' | 'award.missing',
): string {
  const text = readKept(reading, key) ?? ''
  if (text !== '') return text
  const error = errorIn(reading.cells.values[key])
  const place = { ...reading.at(key), outcome: 'rejected' } as const
  reading.note(
    error === null
      ? { ...place, code: missing, facts: {} }
      : { ...place, code: 'cell.error', facts: { error } },
  )
  return ''
}

function readKept({ cells, note, at }: Reading, key: keyof typeof longestTexts): string | null {
  const { text } = readText(cells.values[key])
  note(tooLong(at(key), text, longestTexts[key]))
  return text === '' || nothing.test(text) ? null : text
}

function readLevel({ cells, note, at }: Reading) {
  const { text } = readText(cells.values.level)
  const levels = writtenContestLevels.join('、')
  const level = parseContestLevel(text)
  const place = { ...at('level'), outcome: 'rejected' } as const
  if (text === '') note({ ...place, code: 'contest.levelMissing', facts: { levels } })
  else if (level === null) note({ ...place, code: 'contest.level', facts: { text: quote(text), levels } })
  return level
}

function readHost({ cells }: Reading): ContestHost | null {
  return parseHost(readText(cells.values.host).text)
}

function readGroup({ cells, note, at }: Reading): CompetitionClaims['group'] {
  const { text } = readText(cells.values.group)
  if (text === '' || nothing.test(text)) return null
  const group = parseGroup(text)
  if (group === null)
    note({ ...at('group'), outcome: 'warned', code: 'contest.group', facts: { text: quote(text) } })
  return group
}

function readGivenLevel({ cells, note, at }: Reading): AwardLevel | null {
  const { text } = readText(cells.values.awardLevel)
  if (text === '' || nothing.test(text)) return null
  const level = parseAwardLevel(text)
  if (level === null)
    note({
      ...at('awardLevel'),
      outcome: 'rejected',
      code: 'award.levelUnknown',
      facts: { text: quote(text) },
    })
  return level
}

function readParticipation({ cells, note, at }: Reading, count: number): Participation {
  const { text } = readText(cells.values.participation)
  const place = { ...at('participation'), outcome: 'rejected' } as const
  const said = parseParticipation(text)
  if (text !== '' && said === null)
    note({ ...place, code: 'participation.unknown', facts: { text: quote(text) } })
  if (said === 'individual' && count > 1) note({ ...place, code: 'participation.several', facts: { count } })
  // One certificate over several lines is that of a team, each line a member.
  const isOfSeveral = count > 1 || cells.spanned?.includes('certificateNumber') === true
  return said ?? (isOfSeveral ? 'team' : 'individual')
}

function readRoles({ cells, note, at }: Reading, count: number): string[] {
  const roles = splitCell(cells.values.role, 1).map((cell) => readText(cell).text)
  for (const role of roles) note(tooLong(at('role'), role, longestTexts.role))
  if (roles.length <= 1 || roles.length === count) return roles
  note({
    ...at('role'),
    outcome: 'warned',
    code: 'roles.count',
    facts: { roles: roles.length, names: count },
  })
  return []
}

function readTeamSize({ cells, note, at }: Reading, count: number): number | null {
  const { text } = readText(cells.values.teamSize)
  if (text === '' || nothing.test(text)) return null
  const size = Number(/^(\d{1,2})人?$/.exec(text)?.[1] ?? 'none')
  if (size >= Math.max(count, 2)) return size
  note({ ...at('teamSize'), outcome: 'rejected', code: 'teamSize.wrong', facts: { text: quote(text) } })
  return null
}

/** The year of the column, else the one in the contest's name; the day of the award says it otherwise. */
function readEdition({ cells, note, at }: Reading, contest: string): number | null {
  const { text } = readText(cells.values.edition)
  if (text === '' || nothing.test(text)) return Number(/(?:19|20)\d{2}/.exec(contest)?.[0] ?? 0) || null
  const year = Number(/^((?:19|20)\d{2})(?:年度?|届)?$/.exec(text)?.[1] ?? 0)
  if (year > 0) return year
  note({ ...at('edition'), outcome: 'rejected', code: 'contest.edition', facts: { text: quote(text) } })
  return null
}

export function yearOf(date: CivilDate | null): number | null {
  return date === null ? null : Number(date.slice(0, 4))
}

function readDay({ cells, note, at }: Reading): CivilDate | null {
  const place = at('awardedOn')
  const parsed = parseCivilDate(cells.values.awardedOn ?? null)
  switch (parsed.kind) {
    case 'day':
      return parsed.date
    case 'month':
      note({ ...place, outcome: 'held', code: 'awardedOn.noDay', facts: { text: parsed.month } })
      return null
    case 'year':
      note({ ...place, outcome: 'held', code: 'awardedOn.noDay', facts: { text: String(parsed.year) } })
      return null
    case 'empty':
      note({ ...place, outcome: 'rejected', code: 'awardedOn.missing', facts: {} })
      return null
    case 'impossible':
      note({ ...place, outcome: 'rejected', code: 'date.impossible', facts: { text: quote(parsed.text) } })
      return null
    case 'unreadable':
      note({ ...place, outcome: 'rejected', code: 'date.unreadable', facts: { text: quote(parsed.text) } })
      return null
  }
}

function readNumber({ cells, note, at }: Reading): string | null {
  const cell = cells.values.certificateNumber
  const place = at('certificateNumber')
  if (hasLostDigits(cell)) {
    note({ ...place, outcome: 'rejected', code: 'number.lostDigits', facts: {} })
    return null
  }
  const { text, changes } = readCode(cell)
  if (text === '' || nothing.test(text)) return null
  note(tooLong(place, text, longestTexts.certificateNumber) ?? normalised(place, changes))
  return text
}
