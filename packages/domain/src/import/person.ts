import type { CivilDate } from '../calendar.ts'
import { normaliseName, type TextChange } from '../identity/normalise.ts'
import {
  parseResidentId,
  type BirthPart,
  type ResidentId,
  type ResidentIdRefusal,
} from '../identity/resident-id.ts'
import { parseStateStudentNumber, type StateStudentNumber } from '../identity/state-student-number.ts'
import type { Facts } from '../decision.ts'
import type { CellValue } from './cell.ts'
import type { FindingIn, SharedFindings } from './finding.ts'
import { errorIn, hasLostDigits, readCode } from './read-cell.ts'

export type SharedFinding = FindingIn<SharedFindings>

type Place = { field: string; column: string }

export interface ReadPerson<T> {
  value: T
  finding: SharedFinding | null
}

export type IdCell =
  | { kind: 'number'; id: ResidentId }
  | { kind: 'instead'; stateNumber: StateStudentNumber & { form: 'J' | 'L' } }
  | { kind: 'missing' }
  | { kind: 'wrong' }

/** The longest name that is kept. */
export const longestName = 100

const oddSign = /[^\p{Script=Han}\p{Letter}\p{Mark}· '.\-]/u
const mark = /[\p{So}\p{Sm}\p{Sc}*#※&@%!/\\|_]/u
const lostSign = /[?？□■\ufffd]/

/** A name cell: blanks beside Han characters and invisible signs removed and said, another code point of the name dot put right in silence, a lost character refused (product.md, "Bad input"). */
export function readNameCell(cell: CellValue | undefined, place: Place): ReadPerson<string> {
  const error = errorIn(cell)
  if (error !== null)
    return { value: '', finding: { ...place, outcome: 'rejected', code: 'cell.error', facts: { error } } }
  const { text, changes } = normaliseName(typeof cell === 'string' ? cell : readCode(cell).text)
  if (text === '')
    return { value: '', finding: { ...place, outcome: 'rejected', code: 'name.missing', facts: {} } }
  if (text.length > longestName)
    return {
      value: text,
      finding: {
        ...place,
        outcome: 'rejected',
        code: 'name.tooLong',
        facts: { length: text.length, most: longestName },
      },
    }
  if (lostSign.test(text))
    return { value: text, finding: { ...place, outcome: 'rejected', code: 'name.lostCharacter', facts: {} } }
  const marked = mark.exec(text)
  if (marked)
    return {
      value: text,
      finding: { ...place, outcome: 'rejected', code: 'name.marked', facts: { sign: marked[0] } },
    }
  const odd = oddSign.exec(text)
  if (odd)
    return {
      value: text,
      finding: { ...place, outcome: 'warned', code: 'name.odd', facts: { sign: odd[0] } },
    }
  return {
    value: text,
    finding: normalised(
      place,
      changes.filter((change) => change !== 'dot'),
    ),
  }
}

/** An ID cell: the citizen's number, or a J or L student number standing in its place, or what is wrong with it (GB 11643; product.md, "Decided"). */
export function readIdCell(cell: CellValue | undefined, place: Place, today: CivilDate): ReadPerson<IdCell> {
  const error = errorIn(cell)
  if (error !== null) return wrong({ ...place, outcome: 'rejected', code: 'cell.error', facts: { error } })
  if (hasLostDigits(cell)) return wrong({ ...place, outcome: 'rejected', code: 'id.lostDigits', facts: {} })
  const { text, changes } = readCode(cell)
  if (text === '') return { value: { kind: 'missing' }, finding: null }
  const instead = text.startsWith('J') || text.startsWith('L') ? parseStateStudentNumber(text) : null
  if (instead?.ok && instead.value.form !== 'G')
    return { value: { kind: 'instead', stateNumber: instead.value }, finding: null }
  const id = parseResidentId(text, today)
  if (!id.ok) return wrong(refusedId(place, id.code, id.facts))
  return { value: { kind: 'number', id: id.value }, finding: normalised(place, changes) }
}

/** Says that a cell was put right, or nothing when it was right already. */
export function normalised(place: Place, changes: readonly TextChange[]): SharedFinding | null {
  if (changes.length === 0) return null
  return { ...place, outcome: 'warned', code: 'cell.normalised', facts: { changes: changes.join('+') } }
}

function wrong(finding: SharedFinding): ReadPerson<IdCell> {
  return { value: { kind: 'wrong' }, finding }
}

function refusedId(place: Place, code: ResidentIdRefusal, facts: Facts): SharedFinding {
  const told = (key: string) => String(facts[key] ?? '')
  const at = { ...place, outcome: 'rejected' } as const
  switch (code) {
    case 'id.format':
      return { ...at, code, facts: { length: Number(facts.length ?? 0) } }
    case 'id.birthImpossible':
      return { ...at, code, facts: { part: partIn(facts) } }
    case 'id.birthFuture':
      return { ...at, code, facts: { year: told('year') } }
    case 'id.checkDigit':
      return { ...at, code, facts: { expected: told('expected'), found: told('found') } }
    case 'id.lostDigits':
      return { ...at, code, facts: {} }
  }
}

function partIn({ part }: Facts): BirthPart {
  return part === 'year' || part === 'month' ? part : 'day'
}
