import { parseCivilDate, type CivilDate } from '../calendar.ts'
import type { HolderKey } from '../record/kind.ts'
import type { CellValue } from './cell.ts'
import type { Choices } from './choices.ts'
import { columnNamer, type FieldCells, type ImportField } from './field.ts'
import { quote, type Finding } from './finding.ts'
import { normalised, readIdCell, readNameCell, type SharedFinding } from './person.ts'
import { errorIn, hasLostDigits, readCode, readNumber, readText } from './read-cell.ts'
import { tooLong } from './too-long.ts'

export interface NumberBounds {
  /** Words that may stand behind the number. */
  readonly units: readonly [string, ...string[]]
  readonly least: number
  readonly most: number
}

export interface KnownColumns<Key extends string> {
  readonly required: ReadonlySet<string>
  column(cells: FieldCells, key: Key): { field: Key; column: string }
}

export interface CellPlace {
  readonly field: string
  readonly column: string
}

/** What a kind says in words of its own, where the shared ones would say less; null for a cell of which the shared ones speak. */
export interface OwnWords<Own extends Finding> {
  missing?(place: CellPlace): Own | null
  lostDigits?(place: CellPlace): Own
  noDay?(place: CellPlace, text: string): Own
  notNumber?(place: CellPlace, text: string): Own
  outOfRange?(place: CellPlace, text: string): Own
}

/** What the cells of a kind's rows are read by, made once for all of them (product.md B1). */
export function knownColumns<Key extends string>(fields: readonly ImportField<Key>[]): KnownColumns<Key> {
  const required = new Set<string>(fields.flatMap((field) => (field.required ? [field.key] : [])))
  return { required, column: columnNamer(fields) }
}

/** Reads the cells of one row and keeps what is to be said of them. */
export class CellReader<Key extends string, Own extends Finding = never> {
  readonly findings: (SharedFinding | Own)[] = []
  readonly today: CivilDate
  #birthDate: CivilDate | null = null
  readonly #known: KnownColumns<Key>
  readonly #cells: FieldCells
  readonly #own: OwnWords<Own>

  constructor(known: KnownColumns<Key>, cells: FieldCells, today: CivilDate, own: OwnWords<Own> = {}) {
    this.#known = known
    this.#cells = cells
    this.today = today
    this.#own = own
  }

  /** As the ID number says it; null until the holder was read, and for who has no such number. */
  get birthDate(): CivilDate | null {
    return this.#birthDate
  }

  cell(key: Key): CellValue | undefined {
    return this.#cells.values[key]
  }

  place(key: Key) {
    return this.#known.column(this.#cells, key)
  }

  note(finding: SharedFinding | Own | null): void {
    if (finding) this.findings.push(finding)
  }

  name(key: Key): string {
    const { value, finding } = readNameCell(this.cell(key), this.place(key))
    this.note(finding)
    return value
  }

  holder(key: Key): HolderKey | null {
    const place = this.place(key)
    const { value, finding } = readIdCell(this.cell(key), place, this.today)
    this.note(finding)
    if (value.kind === 'number') {
      this.#birthDate = value.id.birthDate
      return { kind: 'residentId', value: value.id.number }
    }
    if (value.kind === 'instead') return { kind: 'stateNumber', value: value.stateNumber.number }
    if (value.kind === 'missing') this.note({ ...place, outcome: 'rejected', code: 'id.missing', facts: {} })
    return null
  }

  /** The text of a cell of which nothing is said; empty for none. */
  peek(key: Key): string {
    return readText(this.cell(key)).text
  }

  /** The same of a number or code; empty as well where its last digits are lost. */
  peekCode(key: Key): string {
    return hasLostDigits(this.cell(key)) ? '' : readCode(this.cell(key)).text
  }

  isEmpty(key: Key): boolean {
    return this.peek(key) === '' && errorIn(this.cell(key)) === null
  }

  text(key: Key, most: number): string | null {
    const { text } = readText(this.#whole(key))
    if (text === '') return this.#missing(key)
    this.note(tooLong(this.place(key), text, most))
    return text
  }

  /** A number or code as text: no blank in it, upper case, and whole. */
  code(key: Key, most: number): string | null {
    const place = this.place(key)
    if (hasLostDigits(this.cell(key))) {
      const shared = { ...place, outcome: 'rejected', code: 'cell.lostDigits', facts: {} } as const
      this.note(this.#own.lostDigits?.(place) ?? shared)
      return null
    }
    const { text, changes } = readCode(this.#whole(key))
    if (text === '') return this.#missing(key)
    this.note(tooLong(place, text, most) ?? normalised(place, changes))
    return text
  }

  number(key: Key, { units, least, most }: NumberBounds): number | null {
    const cell = this.#whole(key)
    const { text } = readText(cell)
    if (text === '') return this.#missing(key)
    const number = readNumber(cell, units)
    const place = { ...this.place(key), outcome: 'rejected' } as const
    const said = quote(text)
    if (number === null)
      this.note(
        this.#own.notNumber?.(this.place(key), said) ?? {
          ...place,
          code: 'cell.notNumber',
          facts: { text: said },
        },
      )
    else if (number < least || number > most)
      this.note(
        this.#own.outOfRange?.(this.place(key), said) ?? {
          ...place,
          code: 'cell.outOfRange',
          facts: { text: said, least, most },
        },
      )
    else return number
    return null
  }

  date(key: Key): CivilDate | null {
    const parsed = parseCivilDate(this.#whole(key) ?? null)
    const place = { ...this.place(key), outcome: 'rejected' } as const
    switch (parsed.kind) {
      case 'day':
        return parsed.date
      case 'month':
        return this.#noDay(key, parsed.month)
      case 'year':
        return this.#noDay(key, String(parsed.year))
      case 'empty':
        return this.#missing(key)
      case 'impossible':
        this.note({ ...place, code: 'date.impossible', facts: { text: quote(parsed.text) } })
        return null
      case 'unreadable':
        this.note({ ...place, code: 'date.unreadable', facts: { text: quote(parsed.text) } })
        return null
    }
  }

  /** One of the kind's choices; where the kind has a code for it, a word that is none of them waits for a person, who may map it. */
  choice<Choice extends string>(
    key: Key,
    choices: Choices<Choice>,
    code: 'category.unknown' | 'form.unknown' | 'cell.notChoice' = 'cell.notChoice',
  ): Choice | null {
    const { text } = readText(this.#whole(key))
    if (text === '') return this.#missing(key)
    const choice = choices.parse(text)
    if (choice === null) this.note(this.#notChoice(key, quote(text), choices, code))
    return choice
  }

  /** The cell, or nothing where its formula went wrong, which is said. */
  #whole(key: Key): CellValue | undefined {
    const cell = this.cell(key)
    const error = errorIn(cell)
    if (error !== null)
      this.note({ ...this.place(key), outcome: 'rejected', code: 'cell.error', facts: { error } })
    return error === null ? cell : null
  }

  #missing(key: Key): null {
    if (!this.#known.required.has(key) || !this.isEmpty(key)) return null
    const place = this.place(key)
    this.note(
      this.#own.missing?.(place) ?? { ...place, outcome: 'rejected', code: 'cell.missing', facts: {} },
    )
    return null
  }

  #notChoice<Choice extends string>(
    key: Key,
    text: string,
    { names, print }: Choices<Choice>,
    code: 'category.unknown' | 'form.unknown' | 'cell.notChoice',
  ): SharedFinding {
    const outcome = code === 'cell.notChoice' ? 'rejected' : 'held'
    return { ...this.place(key), outcome, code, facts: { text, choices: names.map(print).join('、') } }
  }

  #noDay(key: Key, text: string): null {
    const place = this.place(key)
    this.note(
      this.#own.noDay?.(place, text) ?? { ...place, outcome: 'held', code: 'date.noDay', facts: { text } },
    )
    return null
  }
}
