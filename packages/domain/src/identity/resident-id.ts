import { isRealDate, type CivilDate } from '../calendar.ts'
import { accepted, refused, type Decision } from '../decision.ts'

export interface ResidentId {
  number: string
  area: string
  birthDate: CivilDate
  sex: 'male' | 'female'
}

export type ResidentIdRefusal =
  'id.format' | 'id.birthImpossible' | 'id.birthFuture' | 'id.checkDigit' | 'id.lostDigits'

/** Which part of a birth date is impossible; the date itself is told to nobody. */
export type BirthPart = 'year' | 'month' | 'day'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkSigns = '10X98765432'
const form = /^\d{17}[\dX]$/
const scientific = /^\d(\.\d+)?E\+?1[5-9]$/i

/** The check sign of the first 17 digits of a citizen's number (GB 11643, 4.3: ISO 7064 MOD 11-2). */
export function residentIdCheckDigit(digits: string): string {
  let sum = 0
  for (let at = 0; at < 17; at += 1) sum += (weights[at] ?? 0) * (digits.charCodeAt(at) - 48)
  return checkSigns.charAt(sum % 11)
}

/** Reads a citizen's number, 18 characters, in the order form, date, future, check digit (GB 11643, 4); facts carry neither the number nor the birth date. */
export function parseResidentId(text: string, today: CivilDate): Decision<ResidentId, ResidentIdRefusal> {
  const number = text.toUpperCase()
  if (scientific.test(number)) return refused('id.lostDigits', { length: number.length })
  if (!form.test(number)) return refused('id.format', { length: number.length })
  const birth = number.slice(6, 14)
  const [year, month, day] = [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6)]
  const birthDate = `${year}-${month}-${day}`
  const part = impossiblePart(Number(year), Number(month), Number(day))
  if (part !== null) return refused('id.birthImpossible', { part })
  if (birthDate > today) return refused('id.birthFuture', { year })
  const expected = residentIdCheckDigit(number)
  if (number.charAt(17) !== expected)
    return number.endsWith('000')
      ? refused('id.lostDigits', { length: 18 })
      : refused('id.checkDigit', { expected, found: number.charAt(17) })
  return accepted({
    number,
    area: number.slice(0, 6),
    birthDate,
    sex: number.charCodeAt(16) % 2 === 1 ? 'male' : 'female',
  })
}

function impossiblePart(year: number, month: number, day: number): BirthPart | null {
  if (isRealDate(year, month, day)) return null
  if (!isRealDate(year, 1, 1)) return 'year'
  return isRealDate(year, month, 1) ? 'day' : 'month'
}

/** A citizen's number as a desk may see it: area, year of birth and the last four (PIPL art. 28; GB/T 35273, 7.2). */
export function maskResidentId(number: string): string {
  return number.length === 18
    ? `${number.slice(0, 6)} ${number.slice(6, 10)}**** ${number.slice(14)}`
    : '*'.repeat(number.length)
}
