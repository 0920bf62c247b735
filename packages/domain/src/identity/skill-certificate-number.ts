import { accepted, refused, type Decision } from '../decision.ts'

export interface SkillCertificateNumber {
  number: string
  organisation: 'employer' | 'social'
  organisationCode: string
  province: string
  site: string
  year: number
  level: number
  serial: string
}

const form = /^([YS])(\d{4})(\d{2})(\d{6})(\d{2})([1-5])(\d{6})$/

/** Reads the number of a 职业技能等级证书, 22 signs: body, province, site, year, level 5-1, serial (人社部 职业技能等级证书编码规则). */
export function parseSkillCertificateNumber(
  text: string,
): Decision<SkillCertificateNumber, 'skillCertificate.format'> {
  const number = text.toUpperCase()
  const parts = form.exec(number)
  if (!parts) return refused('skillCertificate.format', { length: number.length })
  const [, kind, organisationCode = '', province = '', site = '', year, digit, serial = ''] = parts
  return accepted({
    number,
    organisation: kind === 'Y' ? 'employer' : 'social',
    organisationCode,
    province,
    site,
    year: 2000 + Number(year),
    level: Number(digit),
    serial,
  })
}

/** Whether a number has the form of a 特级技师 or 首席技师: two letters and 20 digits (特级技师证书编码规则). */
export function isMasterCertificateNumber(text: string): boolean {
  return /^[A-Z]{2}\d{20}$/.test(text.toUpperCase())
}
