import type { CivilDate } from '../calendar.ts'
import { parseQualificationNumber } from '../identity/qualification-number.ts'
import {
  isMasterCertificateNumber,
  parseSkillCertificateNumber,
} from '../identity/skill-certificate-number.ts'
import { parseResidentId } from '../identity/resident-id.ts'
import type { Level, Scheme } from './scheme.ts'

/** The codes of the provinces (GB/T 2260). */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
)

const digitOfLevel: Readonly<Partial<Record<Level, number>>> = {
  'skill-5': 5,
  'skill-4': 4,
  'skill-3': 3,
  'skill-2': 2,
  'skill-1': 1,
}

/** What a number of a certificate says of it, where its form is a known one. */
interface Said {
  year: number
  /** Null where the code is of a table of its own. */
  province: string | null
  level: number
}

export interface Numbered {
  scheme: Scheme
  level: Level | null
  number: string
  issuedOn: CivilDate | null
}

export type NumberFault =
  | { outcome: 'warned'; code: 'number.otherForm'; facts: { signs: number } }
  | { outcome: 'held'; code: 'number.otherLevel'; facts: { digit: number } }
  | { outcome: 'held'; code: 'number.otherYear'; facts: { year: number } }
  | { outcome: 'held'; code: 'number.provinceUnknown'; facts: { province: string } }

/** What a number in a known form says against its certificate; provinces have numbering of their own as well, so another form only warns (职业技能等级证书编码规则; 特级技师证书编码规则). */
export function faultsOfNumber(certificate: Numbered): NumberFault[] {
  const { level, number, issuedOn } = certificate
  const said = readNumber(certificate)
  if (said === 'free') return []
  if (said === 'other')
    return [{ outcome: 'warned', code: 'number.otherForm', facts: { signs: number.length } }]
  const digit = level === null ? undefined : digitOfLevel[level]
  const faults: (NumberFault | null)[] = [
    digit !== undefined && digit !== said.level
      ? { outcome: 'held', code: 'number.otherLevel', facts: { digit: said.level } }
      : null,
    issuedOn !== null && Number(issuedOn.slice(0, 4)) !== said.year
      ? { outcome: 'held', code: 'number.otherYear', facts: { year: said.year } }
      : null,
    said.province === null || provinces.has(said.province)
      ? null
      : { outcome: 'held', code: 'number.provinceUnknown', facts: { province: said.province } },
  ]
  return faults.filter((fault) => fault !== null)
}

/** `free` where no rule of numbering is known (domain.md 1: none was published for 1+X, none for 学徒工). */
function readNumber({ scheme, level, number }: Numbered): Said | 'free' | 'other' {
  if (number === '' || scheme === 'x' || level === null || level === 'apprentice') return 'free'
  if (level === 'master' || level === 'chief-master')
    return isMasterCertificateNumber(number) ? 'free' : 'other'
  if (scheme === 'qualification') {
    const old = parseQualificationNumber(number)
    // The labour authorities counted provinces and trades in a table of their own, in which 10 is Jiangsu and 72 the tobacco trade.
    return old.ok ? { ...old.value, province: null } : 'other'
  }
  const parsed = parseSkillCertificateNumber(number)
  return parsed.ok ? parsed.value : 'other'
}

/** Whether a citizen's number stands in it, as in the number of a 特种作业操作证: T and the ID number (security.md, "private data stays private"). */
export function holdsResidentId(number: string, today: CivilDate): boolean {
  const found = number.toUpperCase().match(/(?<!\d)\d{17}[\dX](?!\d)/g) ?? []
  return found.some((part) => parseResidentId(part, today).ok)
}
