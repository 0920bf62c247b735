import type { CellValue } from '@jiangji/domain/import/cell'
import { headerKey } from '@jiangji/domain/import/header'
import { isPlaceholder, readText } from '@jiangji/domain/import/read-cell'
import type { WorkbookRow } from '../../../platform/files/workbook-row.ts'
import type { SheetPlan } from './sheet-plan.ts'

const total =
  /^(?:本?[页班级校]|全[班级校年]|年级|班级|专业)?(?:合计|小计|总计|共计|累计|总人数|人数合计)(?:$|[:：(（\d共])/
const note =
  /^(?:(?:填表|制表|填报|审核|复核|经办|负责|联系|录入)(?:人|日期|时间|单位|签字|签名)?|单位|学校|盖章|签字|签名|日期|备注|说明|注)[^\d]{0,8}[:：(（]/
const signedBy =
  /^[^\d:：]{0,12}(?:人|师|长|员|任|签字|签名|签章|盖章|公章|单位|学校|日期|时间|电话|制表|填表|审核|复核|校对|审批|意见|说明|备注|注)[)）]?[:：]|^[^\d]{0,12}[(（]?(?:签字|签名|签章|盖章|公章)[)）]?$/
const statistic =
  /^(?:本?[班级校]|全[班级校年]|年级|班级|专业)?(?:总?平均|最[高低]|不?及格|不?合格|优秀|优良|良好|通过|应考|实考|参考|缺考|参加)(?:分数?|成绩|率|人数|人次|数)(?:$|[:：(（\d])/
const nothingBelow = /^[-—–]*以下(?:空白|无正文)[-—–]*$/
const fewestOfAPerson = 4
const longNumber = /\d{6}/

/** Tells a person's row from a blank one, a repeated header, a sub-total, a banner across the sheet, a note below the table. */
export function dataRowsOf(plan: SheetPlan): (row: WorkbookRow) => boolean {
  const held = plan.columns.filter(({ field }) => field !== null)
  const indexes = held.map(({ index }) => index)
  const numbered = held.find(({ field }) => field === 'index')?.index ?? -1
  const identity = held.find(({ field }) => field === 'residentId')?.index ?? -1
  const name = held.find(({ field }) => field === 'name')?.index ?? -1
  const headers = new Map(held.map(({ index, header }) => [index, headerKey(header)]))
  const spoken = (cells: readonly CellValue[]) =>
    indexes.filter((index) => index !== numbered && isFilled(cells[index]))

  return ({ cells }) => {
    if (isPlainPerson(cells, name, identity)) return true
    const filled = spoken(cells)
    const isSaid = filled.some((index) => cells[index] !== 0 && !isPlaceholder(cells[index]))
    if (!isSaid || isTotal(cells, identity) || isFooter(cells, name, identity)) return false
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

/** Signatures and statistics below the table: few words, begun by one of theirs, and nobody's name or number. */
function isFooter(cells: readonly CellValue[], name: number, identity: number): boolean {
  if (longNumber.test(readText(cells[identity]).text)) return false
  if (isFilled(cells[name]) && !isOfFooter(cells[name])) return false
  const filled = cells.filter(isFilled)
  if (!isOfFooter(filled[0])) return false
  return new Set(filled).size <= fewestOfAPerson || filled.every(isOfFooter)
}

function isOfFooter(cell: CellValue | undefined): boolean {
  return [signedBy, statistic, nothingBelow, total, note].some((words) => matches(cell, words))
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
