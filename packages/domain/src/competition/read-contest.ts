import type { CellReader, OwnWords } from '../import/cell-reader.ts'
import { quote } from '../import/finding.ts'
import { parseAwardLevel, type AwardLevel } from './award.ts'
import type { CompetitionFieldKey } from './fields.ts'
import type { CompetitionFinding } from './findings.ts'
import { parseContestLevel, writtenContestLevels } from './level.ts'
import { parseGroup, parseHost } from './read-choice.ts'
import { longestTexts, type CompetitionClaims } from './schema.ts'

export type CompetitionRow = CellReader<CompetitionFieldKey, CompetitionFinding>

const none = /^(?:无|没有|暂无|[-—/\\]+)$/
const missing: Readonly<
  Record<string, 'contest.missing' | 'event.missing' | 'award.missing' | 'awardedOn.missing' | undefined>
> = {
  contest: 'contest.missing',
  event: 'event.missing',
  award: 'award.missing',
  awardedOn: 'awardedOn.missing',
}

/** What a row of contest results says of a cell otherwise than others (product.md B1). */
export const ownWords: OwnWords<CompetitionFinding> = {
  missing(place) {
    const code = missing[place.field]
    return code ? { ...place, outcome: 'rejected', code, facts: {} } : null
  },
  lostDigits: (place) => ({ ...place, outcome: 'rejected', code: 'number.lostDigits', facts: {} }),
  noDay: (place, text) => ({ ...place, outcome: 'held', code: 'awardedOn.noDay', facts: { text } }),
}

/** What a row says of the contest and the award, whoever has it (product.md B5). */
export function readContest(row: CompetitionRow) {
  const contest = row.text('contest', longestTexts.contest) ?? ''
  const level = readLevel(row)
  const host = parseHost(row.peek('host'))
  const awardedOn = row.date('awardedOn')
  return {
    contest,
    edition: readEdition(row, contest),
    event: row.text('event', longestTexts.event) ?? '',
    eventCode: row.text('eventCode', longestTexts.eventCode) ?? '',
    level: level?.level ?? null,
    host: level?.level === 'county' ? (level.host ?? host) : null,
    group: readGroup(row),
    organiser: row.text('organiser', longestTexts.organiser),
    award: row.text('award', longestTexts.award) ?? '',
    givenLevel: readGivenLevel(row),
    instructor: row.text('instructor', longestTexts.instructor),
    awardedOn,
    certificateNumber: row.code('certificateNumber', longestTexts.certificateNumber),
    publication: row.text('publication', longestTexts.publication),
  }
}

/** The text of a cell that may say in words that nothing is there (samples/README, "real dirt"). */
export function peekSaid(row: CompetitionRow, key: CompetitionFieldKey): string {
  const text = row.peek(key)
  return none.test(text) ? '' : text
}

function readLevel(row: CompetitionRow) {
  const text = row.peek('level')
  const levels = writtenContestLevels.join('、')
  const level = parseContestLevel(text)
  const place = { ...row.place('level'), outcome: 'rejected' } as const
  if (text === '') row.note({ ...place, code: 'contest.levelMissing', facts: { levels } })
  else if (level === null) row.note({ ...place, code: 'contest.level', facts: { text: quote(text), levels } })
  return level
}

function readGroup(row: CompetitionRow): CompetitionClaims['group'] {
  const text = peekSaid(row, 'group')
  const group = parseGroup(text)
  if (text !== '' && group === null)
    row.note({
      ...row.place('group'),
      outcome: 'warned',
      code: 'contest.group',
      facts: { text: quote(text) },
    })
  return group
}

function readGivenLevel(row: CompetitionRow): AwardLevel | null {
  const text = peekSaid(row, 'awardLevel')
  const level = text === '' ? null : parseAwardLevel(text)
  if (text !== '' && level === null)
    row.note({
      ...row.place('awardLevel'),
      outcome: 'rejected',
      code: 'award.levelUnknown',
      facts: { text: quote(text) },
    })
  return level
}

/** The year of the column, else the one in the contest's name; the day of the award says it otherwise. */
function readEdition(row: CompetitionRow, contest: string): number | null {
  const text = peekSaid(row, 'edition')
  if (text === '') return Number(/(?:19|20)\d{2}/.exec(contest)?.[0] ?? 0) || null
  const year = Number(/^((?:19|20)\d{2})(?:年度?|届)?$/.exec(text)?.[1] ?? 0)
  if (year > 0) return year
  row.note({
    ...row.place('edition'),
    outcome: 'rejected',
    code: 'contest.edition',
    facts: { text: quote(text) },
  })
  return null
}
