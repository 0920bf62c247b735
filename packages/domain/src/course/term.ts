const form = /^(\d{4})-(\d{4})-([12])$/

/** Whether a text names a term as rosters and timetables do: the school year and its first or second half, `2025-2026-1` (中等职业学校管理规程: the school year has two terms). */
export function isTerm(text: string): boolean {
  const [, from, to] = form.exec(text) ?? []
  return from !== undefined && Number(to) === Number(from) + 1
}

/** A term as a transcript prints it; what names none stays as it is. */
export function printedTerm(term: string): string {
  const [, from, to, half] = form.exec(term) ?? []
  return from === undefined ? term : `${from}-${to}学年第${half === '1' ? '一' : '二'}学期`
}
