const chinaOffset = 8 * 3_600_000
const civil = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

export interface Day {
  year: number
  month: number | null
  day: number | null
}

/** The day that a civil date or an instant names on China's clocks, as exact as it is; null for anything else (GB/T 7408.1, 5.2). */
export function dayIn(text: string | number | null | undefined): Day | null {
  if (typeof text !== 'string') return null
  const [, year, month, day] = civil.exec(text.includes('T') ? inChina(text) : text) ?? []
  if (year === undefined || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return null
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  }
}

/** The hour and minute of an instant on China's clocks; null for what is no instant (GB/T 7408.1, 5.3). */
export function timeIn(text: string | number): string | null {
  return typeof text === 'string' && text.includes('T') ? momentInChina(text).slice(11, 16) || null : null
}

function inChina(instant: string): string {
  return momentInChina(instant).slice(0, 10)
}

function momentInChina(instant: string): string {
  const moment = Date.parse(instant)
  return Number.isNaN(moment) ? '' : new Date(moment + chinaOffset).toISOString()
}
