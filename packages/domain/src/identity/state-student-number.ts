import { isRealDate, type CivilDate } from '../calendar.ts'
import { accepted, refused, type Decision } from '../decision.ts'

export type StateStudentNumber =
  | { form: 'G'; number: string; residentId: string }
  | { form: 'J' | 'L'; number: string; division: string; birthDate: CivilDate }

const shape = /^([GJL])(\d{6})(\d{4})(\d\d)(\d\d)(\d{3}[\dX])$/

/** Reads a national student number, 19 characters: G + citizen's number, J and L + division, birth date and serial where there is none yet (教育部 全国中小学生学籍信息管理系统). */
export function parseStateStudentNumber(text: string): Decision<StateStudentNumber, 'stateNumber.format'> {
  const number = text.toUpperCase()
  const parts = shape.exec(number)
  if (!parts) return refused('stateNumber.format', { length: number.length })
  const [, letter, division = '', year = '', month = '', day = ''] = parts
  if (letter === 'G') return accepted({ form: 'G', number, residentId: number.slice(1) })
  if (!isRealDate(Number(year), Number(month), Number(day)))
    return refused('stateNumber.format', { length: number.length })
  return accepted({
    form: letter === 'J' ? 'J' : 'L',
    number,
    division,
    birthDate: `${year}-${month}-${day}`,
  })
}

/** A national student number with its inner digits hidden; the G form is a citizen's number and is treated as one (PIPL art. 28). */
export function maskStateStudentNumber(number: string): string {
  return number.length === 19
    ? `${number.slice(0, 7)} ${number.slice(7, 11)}**** ${number.slice(15)}`
    : '*'.repeat(number.length)
}
