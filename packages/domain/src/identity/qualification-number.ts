import { accepted, refused, type Decision } from '../decision.ts'

export interface QualificationNumber {
  number: string
  year: number
  province: string
  level: number
}

const form = /^(\d{2})(\d{2})\d{6}([1-5])\d{5}$/

/** Reads the number of an old 职业资格证书, 16 digits: year, province, city, body, its number, level 5-1, serial (职业资格证书编码规则). */
export function parseQualificationNumber(
  number: string,
): Decision<QualificationNumber, 'qualification.format'> {
  const parts = form.exec(number)
  if (!parts) return refused('qualification.format', { length: number.length })
  const [, year, province = '', level] = parts
  const short = Number(year)
  return accepted({ number, year: short + (short >= 90 ? 1900 : 2000), province, level: Number(level) })
}
