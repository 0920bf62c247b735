import { quote } from '../import/finding.ts'
import { readText } from '../import/read-cell.ts'
import { tooLong } from '../import/too-long.ts'
import { splitCell } from './members.ts'
import { parseParticipation, type Participation } from './read-choice.ts'
import { peekSaid, type CompetitionRow } from './read-contest.ts'
import { longestTexts } from './schema.ts'

/** Whether a row speaks of one or of several; one certificate over several lines is that of a team, each line a member (product.md B5). */
export function readParticipation(
  row: CompetitionRow,
  count: number,
  spanned: readonly string[] = [],
): Participation {
  const text = row.peek('participation')
  const place = { ...row.place('participation'), outcome: 'rejected' } as const
  const said = parseParticipation(text)
  if (text !== '' && said === null)
    row.note({ ...place, code: 'participation.unknown', facts: { text: quote(text) } })
  if (said === 'individual' && count > 1)
    row.note({ ...place, code: 'participation.several', facts: { count } })
  const isOfSeveral = count > 1 || spanned.includes('certificateNumber')
  return said ?? (isOfSeveral ? 'team' : 'individual')
}

/** The parts in the team, one for each member or one for all (product.md B5). */
export function readRoles(row: CompetitionRow, count: number): string[] {
  const roles = splitCell(row.cell('role'), 1).map((cell) => readText(cell).text)
  for (const role of roles) row.note(tooLong(row.place('role'), role, longestTexts.role))
  if (roles.length <= 1 || roles.length === count) return roles
  const facts = { roles: roles.length, names: count }
  row.note({ ...row.place('role'), outcome: 'warned', code: 'roles.count', facts })
  return []
}

/** How many the team has, which are never fewer than the row names (product.md B5). */
export function readTeamSize(row: CompetitionRow, count: number): number | null {
  const text = peekSaid(row, 'teamSize')
  if (text === '') return null
  const size = Number(/^(\d{1,2})人?$/.exec(text)?.[1] ?? 'none')
  if (size >= Math.max(count, 2)) return size
  const facts = { text: quote(text) }
  row.note({ ...row.place('teamSize'), outcome: 'rejected', code: 'teamSize.wrong', facts })
  return null
}
