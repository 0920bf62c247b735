import { normaliseText } from '../identity/normalise.ts'

const form = /^(\d{4})-(\d{4})-([12])$/
const schoolYear = /^(\d{4})[-—–~/至]+(\d{2}|\d{4})(?:学年度?|年)?[-—–(]*第?([12一二上下])(?:学期)?\)?$/
const season = /^(\d{4})年?([春秋])季?(?:学期)?$/
const firstHalf = new Set(['1', '一', '上'])

/** Whether a text names a term as rosters and timetables do: the school year and its first or second half, `2025-2026-1` (中等职业学校管理规程: the school year has two terms). */
export function isTerm(text: string): boolean {
  const [, from, to] = form.exec(text) ?? []
  return from !== undefined && Number(to) === Number(from) + 1
}

/** A term as it is kept, from any form in which offices write it: with 学年 and 学期, or by its spring or autumn; null when it names none (中等职业学校管理规程). */
export function parseTerm(text: string): string | null {
  const plain = normaliseText(text).text.replace(/ /g, '')
  const [, from, to, half] = schoolYear.exec(plain) ?? []
  if (from !== undefined && to !== undefined) {
    const end = to.length === 2 ? `${from.slice(0, 2)}${to}` : to
    const term = `${from}-${end}-${firstHalf.has(half ?? '') ? 1 : 2}`
    return isTerm(term) ? term : null
  }
  const [, year, when] = season.exec(plain) ?? []
  if (year === undefined) return null
  const first = when === '秋' ? Number(year) : Number(year) - 1
  return `${first}-${first + 1}-${when === '秋' ? 1 : 2}`
}

/** A term as a transcript prints it; what names none stays as it is. */
export function printedTerm(term: string): string {
  const [, from, to, half] = form.exec(term) ?? []
  return from === undefined ? term : `${from}-${to}学年第${half === '1' ? '一' : '二'}学期`
}
