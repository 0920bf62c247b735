import type { CellValue } from '@jiangji/domain/import/cell'
import { headerKey } from '@jiangji/domain/import/header'
import { readText } from '@jiangji/domain/import/read-cell'
import type { WorkbookRow } from '../../../platform/files/workbook-row.ts'
import type { SheetPlan } from './sheet-plan.ts'

const total =
  /^(?:本?[页班级校]|全[班级校年]|年级|班级|专业)?(?:合计|小计|总计|共计|累计|总人数|人数合计)(?:$|[:：(（\d共])/
const note =
  /^(?:(?:填表|制表|填报|审核|复核|经办|负责|联系|录入)(?:人|日期|时间|单位|签字|签名)?|单位|学校|盖章|签字|签名|日期|备注|说明|注)[^\d]{0,8}[:：(（]/
const longNumber = /\d{6}/

/** Tells a person's row from a blank one, a repeated header, a sub-total, a banner across the sheet, a note below the table. */
export function dataRowsOf(plan: SheetPlan): (row: WorkbookRow) => boolean {
  const held = plan.columns.filter(({ field }) => field !== null)
  const indexes = held.map(({ index }) => index)
  const numbered = held.find(({ field }) => field === 'index')?.index ?? -1
  const identity = held.find(({ field }) => field === 'residentId')?.index ?? -1
  const first = held.find(({ field }) => field === 'name') ?? held[0]
  const headers = new Map(held.map(({ index, header }) => [index, headerKey(header)]))
  const spoken = (cells: readonly CellValue[]) =>
    indexes.filter((index) => index !== numbered && isFilled(cells[index]))

  return ({ cells }) => {
    if (isPlainPerson(cells, first?.index ?? -1, identity)) return true
    const filled = spoken(cells)
    const isSaid = filled.some((index) => cells[index] !== 0)
    if (!isSaid || isTotal(cells, identity)) return false
    if (isBanner(filled.map((index) => cells[index])) || filled.every((index) => isNote(cells[index])))
      return false
    return !isRepeatedHeader(cells, filled, headers)
  }
}

function isPlainPerson(cells: readonly CellValue[], name: number, identity: number): boolean {
  const number = cells[identity]
  const who = cells[name]
  return typeof number === 'string' && number.length === 18 && typeof who === 'string' && who !== number
}

function isFilled(cell: CellValue | undefined): boolean {
  if (cell === null || cell === undefined || cell === '') return false
  return typeof cell !== 'string' || readText(cell).text !== ''
}

function isTotal(cells: readonly CellValue[], identity: number): boolean {
  return cells.some((cell) => matches(cell, total)) && !longNumber.test(readText(cells[identity]).text)
}

function isNote(cell: CellValue | undefined): boolean {
  return matches(cell, note)
}

function isBanner([one, ...others]: readonly (CellValue | undefined)[]): boolean {
  return typeof one === 'string' && others.length > 0 && others.every((value) => value === one)
}

function matches(cell: CellValue | undefined, words: RegExp): boolean {
  return typeof cell === 'string' && words.test(readText(cell).text.replaceAll(' ', ''))
}

function isRepeatedHeader(
  cells: readonly CellValue[],
  filled: readonly number[],
  headers: ReadonlyMap<number, string>,
): boolean {
  const same = filled.filter((index) => headerKey(readText(cells[index]).text) === headers.get(index))
  return same.length > 1 && same.length * 2 >= filled.length
}
