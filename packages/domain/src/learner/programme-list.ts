import { accepted, refused, type Decision } from '../decision.ts'
import type { SheetRow } from '../import/cell.ts'
import type { ImportField } from '../import/field.ts'
import { quote, type NoFacts } from '../import/finding.ts'
import { mapHeaders } from '../import/header.ts'
import { readCode, readText } from '../import/read-cell.ts'
import { parseTrainingLevel, trainingLevels, type TrainingLevel } from './schooling.ts'

/** An entry of a list of programmes that people bring, with the document that it stands in. */
export interface ListedProgramme {
  code: string
  name: string
  levels: TrainingLevel[]
  year: number
  source: string
}

/** What a list of programmes is refused for; rows are those of the sheet. */
export interface ProgrammeListRefusals {
  'programmeList.header': NoFacts
  'programmeList.empty': NoFacts
  'programmeList.tooLong': { most: number }
  'programmeList.code': { rows: string }
  'programmeList.twice': { rows: string }
  'programmeList.name': { rows: string }
  'programmeList.level': { rows: string; text: string }
  'programmeList.year': { rows: string }
  'programmeList.source': { rows: string }
  'programmeList.unknown': NoFacts
  'programmeList.decided': NoFacts
  'programmeList.notYours': NoFacts
  'programmeList.reasonMissing': NoFacts
  'programmeList.noCatalogue': NoFacts
}

type Code = Extract<keyof ProgrammeListRefusals, string>

export const programmeListFields = [
  { key: 'code', type: 'text', required: true, synonyms: ['代码', '专业代码', '专业编码', '编码', 'code'] },
  { key: 'name', type: 'text', required: true, synonyms: ['名称', '专业名称', '专业', 'name'] },
  {
    key: 'levels',
    type: 'text',
    required: false,
    synonyms: ['培养层级', '层次', '培养层次', '层级', '培养级别', 'level'],
  },
  { key: 'year', type: 'number', required: true, synonyms: ['年份', '年度', '目录年份', 'year'] },
  { key: 'source', type: 'text', required: true, synonyms: ['来源', '出处', '文件', '依据', 'source'] },
] as const satisfies readonly ImportField[]

type Key = (typeof programmeListFields)[number]['key']

export const longestProgrammeList = 2000

const codeForm = /^[\p{Letter}\p{Number}-]{2,10}$/u
const rowsNamed = 10

/** Reads a whole list of programmes or refuses all of it, so that nobody approves half a list; nothing is filled in that the sheet does not say (product.md D7). */
export function readProgrammeList(rows: readonly SheetRow[]): Decision<ListedProgramme[], Code> {
  const mapping = mapHeaders(rows.slice(0, 20), programmeListFields)
  const at = new Map(mapping?.columns.flatMap(({ field, index }) => (field === null ? [] : [[field, index]])))
  if (mapping === null || programmeListFields.some(({ key, required }) => required && !at.has(key)))
    return refused('programmeList.header')
  const first = mapping.headerRow + mapping.headerRows
  const lines = rows
    .filter(({ row, cells }) => row >= first && cells.some((cell) => readText(cell).text !== ''))
    .map(({ row, cells }) => readLine(row, (key) => cells[at.get(key) ?? -1]))
  if (lines.length === 0) return refused('programmeList.empty')
  if (lines.length > longestProgrammeList)
    return refused('programmeList.tooLong', { most: longestProgrammeList })
  return faultOf(lines) ?? accepted(lines.map(({ row: _row, unread: _unread, ...entry }) => entry))
}

interface Line extends ListedProgramme {
  row: number
  unread: string | null
}

function readLine(row: number, cell: (key: Key) => SheetRow['cells'][number] | undefined): Line {
  const written = readText(cell('levels'))
    .text.split(/[、,，;；/|\s]+/)
    .filter((part) => part !== '')
  const levels = written.map(parseTrainingLevel)
  return {
    row,
    code: readCode(cell('code')).text,
    name: readText(cell('name')).text,
    levels: trainingLevels.filter((level) => levels.includes(level)),
    unread: written[levels.indexOf(null)] ?? null,
    year: Number(/^(?:19|20)\d\d(?=年?$)/.exec(readText(cell('year')).text)?.[0] ?? 0),
    source: readText(cell('source')).text,
  }
}

function faultOf(lines: readonly Line[]) {
  const counted = new Map<string, number>()
  for (const { code } of lines) counted.set(code, (counted.get(code) ?? 0) + 1)
  const rowsWhere = (isWrong: (line: Line) => boolean) => {
    const wrong = lines.filter(isWrong).map(({ row }) => row)
    return wrong.length === 0
      ? null
      : wrong.slice(0, rowsNamed).join('、') + (wrong.length > rowsNamed ? '…' : '')
  }
  const checks: readonly [Code, string | null][] = [
    ['programmeList.code', rowsWhere(({ code }) => !codeForm.test(code))],
    ['programmeList.twice', rowsWhere(({ code }) => (counted.get(code) ?? 0) > 1)],
    ['programmeList.name', rowsWhere(({ name }) => name === '' || name.length > 100)],
    ['programmeList.level', rowsWhere(({ unread }) => unread !== null)],
    ['programmeList.year', rowsWhere(({ year }) => year === 0)],
    ['programmeList.source', rowsWhere(({ source }) => source.length < 4 || source.length > 200)],
  ]
  const [code, rows] = checks.find(([, wrong]) => wrong !== null) ?? []
  if (code === undefined || !rows) return null
  const text = quote(lines.find(({ unread }) => unread !== null)?.unread ?? '')
  return refused(code, code === 'programmeList.level' ? { rows, text } : { rows })
}
