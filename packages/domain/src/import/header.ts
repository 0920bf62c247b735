import { onOneLine, titleKey } from '../identity/normalise.ts'
import type { SheetRow } from './cell.ts'
import type { ImportField } from './field.ts'
import { hideNumbers } from './finding.ts'
import { readText } from './read-cell.ts'

export interface HeaderColumn {
  readonly index: number
  readonly header: string
  readonly field: string | null
}

export interface HeaderMapping {
  /** The sheet's own number of the first header row. */
  readonly headerRow: number
  readonly headerRows: 1 | 2
  readonly columns: readonly HeaderColumn[]
}

interface Match {
  field: string
  rank: number
}

interface HeaderText {
  header: string
  match: Match | null
}

interface Candidate {
  headerRow: number
  headerRows: 1 | 2
  texts: readonly HeaderText[]
  fields: number
  texted: number
}

const fewestFields = 2
const guessRank = 100
const hiddenRank = 1000
const decoration = /[*＊★☆#▲●:：。.,，;；"'“”]|\((?:必填|选填|必须|可选|不填|自动|下拉|文本)[^()]*\)/g
const bracketed = /\([^()]*\)/g
const holderWord = /^(?:学生|考生|学员|选手|本人|持证人|所在|所属)/
const ofATest = /(?<=.)(?:考试|考核)(?=.)/g
const alternatives = /[/|、或]/

/** The key under which two header words are the same: blanks, width, required marks and remarks in brackets do not count (product.md B1). */
export function headerKey(text: string): string {
  const key = titleKey(text)
  const plain = key.replace(decoration, '')
  return plain === '' ? key : plain
}

/** Finds the header below the title rows, of one row or two, and which column holds which field; null when no row looks like a header (product.md B1, "two-row headers"). */
export function mapHeaders(
  rows: readonly SheetRow[],
  fields: readonly ImportField[],
  hiddenColumns: readonly number[] = [],
): HeaderMapping | null {
  const known = synonymsOf(fields)
  const best = bestOf(candidatesIn(rows, known))
  return best && { ...placeOf(best), columns: assign(best.texts, new Set(hiddenColumns)) }
}

/** The header as a person placed it: the row she named, else the likeliest; synonyms still propose fields (product.md B1). */
export function mapHeadersAt(
  rows: readonly SheetRow[],
  fields: readonly ImportField[],
  headerRow: number,
  hiddenColumns: readonly number[] = [],
): HeaderMapping | null {
  const known = synonymsOf(fields)
  const best = bestOf(candidatesIn(rows, known).filter((candidate) => candidate.headerRow === headerRow))
  return best && { ...placeOf(best), columns: assign(best.texts, new Set(hiddenColumns)) }
}

/** Columns as a person mapped them: by place where the header there is the same, else by the header's words; a column she did not speak of, as on another sheet, keeps what the synonyms propose (product.md B1). */
export function chooseColumns(
  columns: readonly HeaderColumn[],
  chosen: readonly HeaderColumn[],
): HeaderColumn[] {
  const choices = columns.map(({ index, header }) => {
    const same = chosen.filter((choice) => headerKey(choice.header) === headerKey(header))
    return same.find((each) => each.index === index) ?? (same.length === 1 ? same[0] : undefined)
  })
  const taken = new Set<string>()
  const take = (field: string | null) => {
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  }
  const spoken = choices.map((choice) => choice && take(choice.field))
  return columns.map(({ index, header, field }, at) => {
    const said = spoken[at]
    return { index, header, field: said === undefined ? take(field) : said }
  })
}

/** The required fields that no column holds, nor the field that may stand in their place. */
export function missingFields(
  columns: readonly { readonly field: string | null }[],
  fields: readonly ImportField[],
): string[] {
  const held = new Set(columns.map(({ field }) => field))
  return fields
    .filter(({ key, required, orElse }) => required && !held.has(key) && !(orElse && held.has(orElse)))
    .map(({ key }) => key)
}

function synonymsOf(fields: readonly ImportField[]): ReadonlyMap<string, Match> {
  const known = new Map<string, Match>()
  for (const { key, synonyms } of fields)
    synonyms.forEach((synonym, rank) => {
      const word = headerKey(synonym)
      if (!known.has(word)) known.set(word, { field: key, rank })
    })
  return known
}

function matchOf(text: string, known: ReadonlyMap<string, Match>): Match | null {
  const key = headerKey(text)
  const exact = known.get(key)
  if (exact) return exact
  const bare = key.replace(bracketed, '')
  const guesses = [bare, bare.replace(holderWord, ''), bare.replace(ofATest, ''), ...bare.split(alternatives)]
  for (const guess of guesses) {
    const match = known.get(guess)
    if (match) return { field: match.field, rank: match.rank + guessRank }
  }
  return null
}

function candidatesIn(rows: readonly SheetRow[], known: ReadonlyMap<string, Match>): Candidate[] {
  return rows.flatMap((row, at) => {
    const single = singleRow(row, known)
    const below = rows[at + 1]
    const double = below?.row === row.row + 1 ? doubleRow(row, below, known) : null
    return double ? [single, double] : [single]
  })
}

function singleRow(row: SheetRow, known: ReadonlyMap<string, Match>): Candidate {
  const texts = row.cells.map((_cell, index) => {
    const header = textAt(row, index)
    return { header, match: header === '' ? null : matchOf(header, known) }
  })
  return candidate(row.row, 1, texts)
}

function doubleRow(top: SheetRow, bottom: SheetRow, known: ReadonlyMap<string, Match>): Candidate | null {
  const texts: HeaderText[] = []
  const width = Math.max(top.cells.length, bottom.cells.length)
  let group = ''
  for (let index = 0; index < width; index += 1) {
    const own = textAt(top, index)
    const lower = textAt(bottom, index)
    if (own !== '' || lower === '') group = lower === '' ? '' : own
    const text = stacked(own === '' ? group : own, lower, known)
    if (text === null) return null
    texts.push(text)
  }
  return candidate(top.row, 2, texts)
}

function stacked(upper: string, lower: string, known: ReadonlyMap<string, Match>): HeaderText | null {
  if (lower === '' || lower === upper)
    return { header: upper, match: upper === '' ? null : matchOf(upper, known) }
  if (upper === '') return { header: lower, match: matchOf(lower, known) }
  const joined = `${upper}${lower}`
  const match = matchOf(joined, known) ?? matchOf(lower, known)
  if (match === null && matchOf(upper, known) !== null) return null
  return { header: joined, match }
}

function candidate(headerRow: number, headerRows: 1 | 2, texts: readonly HeaderText[]): Candidate {
  const fields = new Set(texts.flatMap(({ match }) => match?.field ?? [])).size
  const texted = new Set(texts.flatMap(({ header }) => (isWord(header) ? header : []))).size
  return { headerRow, headerRows, texts, fields, texted }
}

function bestOf(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null
  for (const each of candidates) {
    const enough = each.headerRows === 2 ? each.fields : Math.max(each.fields, each.texted)
    if (enough < fewestFields) continue
    if (best === null || isBetter(each, best)) best = each
  }
  return best
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.fields !== other.fields) return one.fields > other.fields
  if (one.fields >= fewestFields) return one.headerRows < other.headerRows
  return one.texted > other.texted
}

function assign(texts: readonly HeaderText[], hidden: ReadonlySet<number>): HeaderColumn[] {
  const holders = new Map<string, { index: number; rank: number }>()
  texts.forEach(({ match }, index) => {
    if (match === null) return
    const rank = match.rank + (hidden.has(index) ? hiddenRank : 0)
    const holder = holders.get(match.field)
    if (holder === undefined || rank < holder.rank) holders.set(match.field, { index, rank })
  })
  return texts.flatMap(({ header, match }, index) => {
    if (header === '') return []
    const holds = match !== null && holders.get(match.field)?.index === index
    return [{ index, header: hideNumbers(header), field: holds ? match.field : null }]
  })
}

function placeOf({ headerRow, headerRows }: Candidate) {
  return { headerRow, headerRows }
}

function textAt({ cells }: SheetRow, index: number): string {
  const cell = cells[index]
  return typeof cell === 'string' ? onOneLine(cell) : typeof cell === 'number' ? readText(cell).text : ''
}

function isWord(text: string): boolean {
  return text !== '' && text.length <= 20 && !/\d{4}/.test(text)
}
