import type { EarlierRow } from '../import/earlier-row.ts'
import type { FindingIn, NoFacts, SharedFindings } from '../import/finding.ts'

export interface CertificateFindings {
  'certificate.nameMissing': NoFacts
  'certificate.unknown': { name: string; suggestion: string | null }
  'certificate.schemeUnknown': { text: string }
  'certificate.schemeNotKept': NoFacts
  'certificate.repeated': EarlierRow
  'certificate.known': NoFacts
  'occupation.unknown': { name: string; suggestion: string | null }
  'occupation.otherCode': { code: string; name: string }
  'awardingBody.missing': NoFacts
  'awardingBody.differs': { catalogue: string }
  'level.missing': { levels: string }
  'certificate.schemeMissing': { level: string }
  'level.notInScheme': { text: string; levels: string }
  'level.otherInName': { name: string; level: string }
  'number.missing': NoFacts
  'number.lostDigits': NoFacts
  'number.holdsIdNumber': NoFacts
  'number.otherForm': { signs: number }
  'number.otherLevel': { digit: number }
  'number.otherYear': { year: number }
  'number.provinceUnknown': { province: string }
  'number.repeated': EarlierRow
  'number.taken': NoFacts
  'score.notNumber': { text: string }
  'score.outOfRange': { score: string }
  'issuedOn.missing': NoFacts
  'issuedOn.noDay': { text: string }
  'issuedOn.future': { date: string }
  'issuedOn.ahead': { date: string }
  'issuedOn.beforeScheme': { date: string; firstDay: string; source: string }
  'issuedOn.afterHandOver': { date: string; lastDay: string; daysAhead: number; source: string }
  'issuedOn.afterWithdrawal': { date: string; lastDay: string; daysAhead: number; source: string }
  'issuedOn.beforeEnrolment': { date: string; enrolledOn: string }
  'validTo.beforeIssue': { date: string }
}

export type CertificateFinding = FindingIn<SharedFindings & CertificateFindings>
