import { accepted, refused, type Decision } from '../decision.ts'

export interface SchoolCode {
  code: string
  type: string
  province: string
  serial: string
}

const form = /^(11|21|22|31|32|33|34|35|36|37|41|42|51|91|92|93)(\d{2})(\d{6})$/

/** Reads a school's identification code, 10 digits: type, province, serial (教育部 学校（机构）标识码). */
export function parseSchoolCode(text: string): Decision<SchoolCode, 'schoolCode.format'> {
  const parts = form.exec(text)
  if (!parts) return refused('schoolCode.format', { length: text.length })
  const [code, type = '', province = '', serial = ''] = parts
  return accepted({ code, type, province, serial })
}
