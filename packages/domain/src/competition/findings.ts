import type { CertificateFindings } from '../certificate/findings.ts'
import type { EarlierRow } from '../import/earlier-row.ts'
import type { FindingIn, NoFacts, SharedFindings } from '../import/finding.ts'

export interface CompetitionFindings {
  'contest.missing': NoFacts
  'contest.level': { text: string; levels: string }
  'contest.levelMissing': { levels: string }
  'contest.group': { text: string }
  'contest.edition': { text: string }
  'contest.editionLate': { edition: number; date: string }
  'event.missing': NoFacts
  'event.unknown': { code: string }
  'event.differs': { code: string; catalogue: string }
  'award.missing': NoFacts
  'award.unknown': { text: string }
  'award.levelUnknown': { text: string }
  'award.repeated': EarlierRow
  'award.known': NoFacts
  'award.numberRepeated': EarlierRow
  'award.joined': EarlierRow
  'participation.unknown': { text: string }
  'participation.several': { count: number }
  'members.count': { names: number; numbers: number }
  'members.tooMany': { most: number; count: number }
  'member.twice': { name: string }
  'member.unknown': { name: string }
  'member.otherName': { name: string }
  'member.formerName': { name: string; present: string }
  'roles.count': { roles: number; names: number }
  'teamSize.wrong': { text: string }
  'awardedOn.missing': NoFacts
  'awardedOn.noDay': { text: string }
  'awardedOn.future': { date: string }
  'awardedOn.beforeEnrolment': { date: string; enrolledOn: string }
}

type Borrowed = Pick<CertificateFindings, 'number.lostDigits' | 'number.taken'>

export type CompetitionFinding = FindingIn<SharedFindings & Borrowed & CompetitionFindings>
