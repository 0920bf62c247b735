import type { FindingIn, NoFacts, SharedFindings } from '../import/finding.ts'

export interface PlacementFindings {
  'uscc.format': { length: number }
  'uscc.checkCharacter': { expected: string; found: string }
  'placement.occupationUnknown': { text: string }
  'placement.endMissing': NoFacts
  'placement.notEnded': { date: string }
  'placement.endsBeforeStart': { startedOn: string }
  'placement.beforeEnrolment': { date: string; enrolledOn: string }
  'placement.overHours': { hours: number; most: number }
  'placement.underSixteen': { age: number }
  'placement.firstYear': { until: string }
  'placement.entertainment': { text: string; word: string }
  'placement.minorAtRisk': { text: string; word: string }
  'placement.atRisk': { text: string; word: string }
  'placement.ageUnknown': NoFacts
}

export type PlacementFinding = FindingIn<SharedFindings & PlacementFindings>
