import { parseSkillCertificateNumber } from '../identity/skill-certificate-number.ts'
import { quote } from '../import/finding.ts'
import { normalised } from '../import/person.ts'
import { readCode } from '../import/read-cell.ts'
import type { CertificateFinding } from './findings.ts'
import type { CertificateRow } from './read.ts'
import { parseLevel, printedLevel, printedLevels, type Level, type Scheme } from './scheme.ts'

/** The scheme that a row names, or that its level or header says where the words fit two of them (domain.md 1). */
export function readScheme(row: CertificateRow): Scheme {
  const text = row.peek('scheme')
  const place = row.place('scheme')
  if (/特种作业/.test(text + row.peek('certificateName')))
    row.note({ ...place, outcome: 'rejected', code: 'certificate.schemeNotKept', facts: {} })
  if (text === '') return schemeUnsaid(row)
  if (/x/i.test(text)) return 'x'
  if (text === 'qualification' || text.includes('职业资格')) return 'qualification'
  if (text === 'skill-level' || text.includes('人社')) return 'skill-level'
  if (text.includes('等级')) return isLevelOfX(row) ? 'x' : 'skill-level'
  row.note({ ...place, outcome: 'held', code: 'certificate.schemeUnknown', facts: { text: quote(text) } })
  return 'x'
}

/** The level of a row within its scheme; the name may say it behind itself (教职成〔2019〕6号; 人社部发〔2022〕14号). */
export function readLevel(row: CertificateRow, scheme: Scheme): Level | null {
  const place = row.place('level')
  const { text, changes } = readCode(row.cell('level'))
  const levels = printedLevels(scheme).join('、')
  if (text === '') {
    row.note({ ...place, outcome: 'rejected', code: 'level.missing', facts: { levels } })
    return null
  }
  const level = parseLevel(scheme, text)
  if (level === null)
    row.note({
      ...place,
      outcome: 'rejected',
      code: 'level.notInScheme',
      facts: { text: quote(text), levels },
    })
  else {
    row.note(normalised(place, changes))
    row.note(levelInName(row, scheme, level))
  }
  return level
}

/** Where nothing says the scheme, a level or a number that 1+X never has does; a level that two schemes have says no more. */
function schemeUnsaid(row: CertificateRow): Scheme {
  if (isOfOccupation(row)) return 'skill-level'
  if (/1\+x/i.test(row.place('certificateName').column)) return 'x'
  const level = row.peekCode('level')
  if (parseLevel('x', level) !== null || parseLevel('skill-level', level) === null) return 'x'
  if (parseLevel('qualification', level) === null) return 'skill-level'
  if (parseSkillCertificateNumber(row.peekCode('number')).ok) return 'skill-level'
  row.note({
    ...row.place('scheme'),
    outcome: 'rejected',
    code: 'certificate.schemeMissing',
    facts: { level: quote(level) },
  })
  return 'skill-level'
}

/** A sheet whose names stand under 职业 or 工种 lists certificates of the labour authorities: theirs name an occupation. */
function isOfOccupation(row: CertificateRow): boolean {
  const { column } = row.place('certificateName')
  return /职业名称|工种/.test(column) && !/证书/.test(column)
}

/** Both schemes are printed 职业技能等级证书; 初级, 中级 and 高级 are levels of 1+X alone. */
function isLevelOfX(row: CertificateRow): boolean {
  const text = row.peekCode('level')
  return parseLevel('x', text) !== null && parseLevel('skill-level', text) === null
}

/** A name that says a level behind it, as Web前端开发（高级）, must say the row's. */
function levelInName(row: CertificateRow, scheme: Scheme, level: Level): CertificateFinding | null {
  const [, said = ''] = /\(([^()]+)\)$/.exec(row.peek('certificateName')) ?? []
  const other = parseLevel(scheme, said)
  if (other === null || other === level) return null
  return {
    ...row.place('level'),
    outcome: 'rejected',
    code: 'level.otherInName',
    facts: { name: quote(said), level: printedLevel(scheme, level) },
  }
}
