import type { CivilDate } from '../calendar.ts'
import { titleKey } from '../identity/normalise.ts'
import { CellReader, knownColumns } from '../import/cell-reader.ts'
import type { FieldCells } from '../import/field.ts'
import type { RowDraft } from '../record/kind.ts'
import type { AwardLevel } from './award.ts'
import { competitionFields, type CompetitionFieldKey } from './fields.ts'
import type { CompetitionFinding } from './findings.ts'
import type { ContestHost, ContestLevel } from './level.ts'
import { numberIssuer } from './number.ts'
import { ownWords, readContest, type CompetitionRow } from './read-contest.ts'
import { readMembers } from './read-members.ts'
import { readParticipation, readRoles, readTeamSize } from './read-team.ts'
import type { Participation } from './read-choice.ts'
import type { CompetitionClaims } from './schema.ts'

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

const known = knownColumns(competitionFields)

/** Where a finding stands: the field and the sheet's header text. */
export function competitionPlace(columns: FieldCells['columns'], key: CompetitionFieldKey) {
  return known.column({ values: {}, columns }, key)
}

/** Reads one row of a workbook of contest results; one row may name a whole team (product.md B1, "Decided"; samples/README). */
export function readCompetitionRow(cells: FieldCells, today: CivilDate): CompetitionDraft {
  const people = readMembers(cells, today)
  const row: CompetitionRow = new CellReader(known, cells, today, ownWords)
  const [first, ...others] = people.members ?? []
  const count = people.names.length
  const said = readContest(row)
  const participation = readParticipation(row, count, cells.spanned)
  const isShared = participation === 'team'
  const roles = isShared ? readRoles(row, count) : []
  const teamSize = isShared ? readTeamSize(row, count) : null
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
    teamSize,
    findings: [...people.findings, ...row.findings],
    columns: cells.columns,
  }
}

function contentOf(said: ReturnType<typeof readContest>): unknown[] {
  const { contest, event, eventCode, level, group, award, awardedOn } = said
  return [titleKey(contest), titleKey(event), titleKey(eventCode), level, group, titleKey(award), awardedOn]
}

export function yearOf(date: CivilDate | null): number | null {
  return date === null ? null : Number(date.slice(0, 4))
}
