import type { FindingIn, SharedFindings } from '../import/finding.ts'

export interface CourseFindings {
  'term.unreadable': { text: string }
  'assessedOn.beforeTerm': { date: string }
}

export type CourseFinding = FindingIn<SharedFindings & CourseFindings>
