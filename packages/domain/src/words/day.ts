const chinaOffset = 8 * 3_600_000

/** The year, month and day of a civil date or of an instant as China's clocks show it, as numbers; null for anything else (GB/T 7408.1, 5.2). */
export function dayIn(
  text: string | number | null | undefined,
): [year: number, month: number, day: number] | null {
  if (typeof text !== 'string') return null
  const moment = Date.parse(text)
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(moment)) return null
  const civil = text.includes('T') ? new Date(moment + chinaOffset).toISOString() : text
  return [Number(civil.slice(0, 4)), Number(civil.slice(5, 7)), Number(civil.slice(8, 10))]
}
