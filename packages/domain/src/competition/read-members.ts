import type { CivilDate } from '../calendar.ts'
import { columnNamer, type FieldCells } from '../import/field.ts'
import { quote } from '../import/finding.ts'
import { readIdCell, readNameCell } from '../import/person.ts'
import type { HolderKey, TeamMate } from '../record/kind.ts'
import { competitionFields } from './fields.ts'
import type { CompetitionFinding } from './findings.ts'
import { splitMembers } from './members.ts'
import { mostMembers } from './schema.ts'

export interface ReadMembers {
  /** As many as the row names. */
  names: string[]
  /** Null when one of them cannot be told; the row is then rejected. */
  members: TeamMate[] | null
  findings: CompetitionFinding[]
}

const nameColumn = columnNamer(competitionFields)

/** The people whom a row names, with as many ID numbers as names (samples/README; product.md "Decided": an ID number or a J or L number). */
export function readMembers(cells: FieldCells, today: CivilDate): ReadMembers {
  const parts = splitMembers(cells.values.name, cells.values.residentId)
  const numbers = { ...nameColumn(cells, 'residentId'), outcome: 'rejected' } as const
  if (parts.names.length > mostMembers) {
    const facts = { most: mostMembers, count: parts.names.length }
    const finding = {
      ...nameColumn(cells, 'name'),
      outcome: 'rejected',
      code: 'members.tooMany',
      facts,
    } as const
    return { names: [], members: null, findings: [finding] }
  }
  const read = (parts.names.length === 0 ? [null] : parts.names).map((cell) =>
    readNameCell(cell, nameColumn(cells, 'name')),
  )
  const names = read.map(({ value }) => value)
  const findings: CompetitionFinding[] = read.flatMap(({ finding }) => finding ?? [])
  if (parts.names.length !== parts.numbers.length) {
    const facts = { names: parts.names.length, numbers: parts.numbers.length }
    return { names, members: null, findings: [...findings, { ...numbers, code: 'members.count', facts }] }
  }
  const ids = parts.numbers.map((cell) => readIdCell(cell, nameColumn(cells, 'residentId'), today))
  findings.push(...ids.flatMap(({ finding }) => finding ?? []))
  const holders = ids.map(({ value }) => holderOf(value))
  const members = holders.flatMap((holder, at) => (holder ? [{ name: names[at] ?? '', holder }] : []))
  findings.push(
    ...twice(members).map((name) => ({ ...numbers, code: 'member.twice' as const, facts: { name } })),
  )
  return { names, members: members.length === names.length ? members : null, findings: once(findings) }
}

function holderOf(value: ReturnType<typeof readIdCell>['value']): HolderKey | null {
  if (value.kind === 'number') return { kind: 'residentId', value: value.id.number }
  if (value.kind === 'instead') return { kind: 'stateNumber', value: value.stateNumber.number }
  return null
}

function twice(members: readonly TeamMate[]): string[] {
  const numbers = members.map(({ holder }) => holder.value)
  return members.filter((_, at) => numbers.indexOf(numbers[at] ?? '') < at).map(({ name }) => quote(name))
}

/** A cell that was put right in the same way for several people says so once. */
function once(findings: readonly CompetitionFinding[]): CompetitionFinding[] {
  const said = findings.map((finding) => JSON.stringify(finding))
  return findings.filter((_, at) => said.indexOf(said[at] ?? '') === at)
}
