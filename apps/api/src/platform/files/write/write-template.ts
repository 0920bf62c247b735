import ExcelJS from 'exceljs'
import { neutraliseText } from '../neutralise.ts'

export interface TemplateColumn {
  header: string
  format: 'text' | 'date' | 'general'
  required: boolean
  /** What the cell may hold; empty where anything may stand there. */
  list: readonly string[]
  prompt: string
}

export interface Template {
  sheet: string
  columns: readonly TemplateColumn[]
  notes: { sheet: string; header: readonly string[]; rows: readonly (readonly string[])[] }
  listSheet: string
  /** Said of a word that stands in no list; it may stay, the import says what becomes of it. */
  unlisted: string
}

interface RangeRules {
  add(range: string, rule: ExcelJS.DataValidation): void
}

const rowsToFill = 2000
const longestInline = 250
const formats = { text: '@', date: 'yyyy-mm-dd', general: 'General' } as const
const asked: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFBEFD9' } }
const plain: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEDEA' } }

/** An empty workbook to fill in: the header, drop-downs, numbers kept as text, and a sheet that says how. */
export async function writeTemplate(template: Template): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(template.sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
  addNotes(book, template.notes)
  const lists = book.addWorksheet(template.listSheet, { state: 'hidden' })
  template.columns.forEach((column, index) => {
    const at = index + 1
    sheet.getColumn(at).numFmt = formats[column.format]
    sheet.getColumn(at).width = Math.min(Math.max(column.header.length * 2.2 + 2, 12), 26)
    addHeader(sheet.getCell(1, at), column)
    const rule = ruleOf(column, { template, lists, at })
    const { letter } = sheet.getColumn(at)
    rulesOf(sheet).add(`${letter}2:${letter}${rowsToFill}`, rule)
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** One rule for a whole column: the types of exceljs know only one for each cell, which takes seconds to write. */
function rulesOf(sheet: ExcelJS.Worksheet): RangeRules {
  return (sheet as unknown as { dataValidations: RangeRules }).dataValidations
}

function addHeader(cell: ExcelJS.Cell, { header, required }: TemplateColumn): void {
  cell.value = header
  cell.numFmt = formats.text
  cell.font = { bold: true }
  cell.fill = required ? asked : plain
  cell.alignment = { vertical: 'middle', wrapText: true }
}

function addNotes(book: ExcelJS.Workbook, { sheet: name, header, rows }: Template['notes']): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = header.map((_, index) => ({ width: index < 3 ? 20 : 44 }))
  for (const cells of [header, ...rows]) {
    const row = sheet.addRow(cells.map((text) => neutraliseText(text)))
    row.eachCell((cell) => {
      cell.numFmt = formats.text
      cell.alignment = { vertical: 'top', wrapText: true }
    })
  }
  sheet.getRow(1).font = { bold: true }
}

function ruleOf(
  { list, prompt }: TemplateColumn,
  { template, lists, at }: { template: Template; lists: ExcelJS.Worksheet; at: number },
): ExcelJS.DataValidation {
  const shared = { allowBlank: true, showInputMessage: true, prompt } as const
  if (list.length === 0)
    return { ...shared, type: 'textLength', operator: 'greaterThanOrEqual', formulae: [0] }
  return {
    ...shared,
    type: 'list',
    formulae: [sourceOf(list, { template, lists, at })],
    showErrorMessage: true,
    errorStyle: 'warning',
    error: template.unlisted,
  }
}

/** A short list stands in the rule, a long one on the hidden sheet, in the column of the same place. */
function sourceOf(
  list: readonly string[],
  { template, lists, at }: { template: Template; lists: ExcelJS.Worksheet; at: number },
): string {
  const inline = list.join(',')
  if (inline.length <= longestInline && !list.some((word) => /[,"]/.test(word))) return `"${inline}"`
  list.forEach((word, index) => {
    const cell = lists.getCell(index + 1, at)
    cell.value = neutraliseText(word)
    cell.numFmt = formats.text
  })
  const letter = lists.getColumn(at).letter
  return `'${template.listSheet}'!$${letter}$1:$${letter}$${list.length}`
}
