import { isBefore, type CivilDate } from '../calendar.ts'
import { accepted, refused, type Decision } from '../decision.ts'
import { normaliseText } from '../identity/normalise.ts'
import type { NoFacts } from '../import/finding.ts'

export const guardianRelations = ['father', 'mother', 'other'] as const
export const guardianPapers = ['household-register', 'birth-certificate', 'court-document'] as const

export type GuardianRelation = (typeof guardianRelations)[number]
export type GuardianPaper = (typeof guardianPapers)[number]

/** What concerns a guardian can be refused for. */
export interface GuardianRefusals {
  'guardian.unknown': NoFacts
  'guardian.notNeeded': NoFacts
  'guardian.nameMissing': NoFacts
  'guardian.relationMissing': NoFacts
  'guardian.paperDay': NoFacts
  'guardian.reasonMissing': NoFacts
  'guardian.consentState': NoFacts
  'share.notAsked': NoFacts
  'signIn.guardianMissing': NoFacts
}

export interface GuardianEntry {
  name: string
  relation: GuardianRelation
  relationNote: string
  paper: GuardianPaper
  paperSeenOn: CivilDate
}

const dayForm = /^\d{4}-\d{2}-\d{2}$/

/** Whether a guardian may be registered: with a name, what she is to the learner, and a paper that was seen no later than today (个人信息保护法 art. 31; 民法典 art. 27). */
export function decideGuardianEntry(
  entry: GuardianEntry,
  today: CivilDate,
): Decision<Omit<GuardianEntry, 'relationNote'> & { relationNote: string | null }, keyof GuardianRefusals> {
  const name = normaliseText(entry.name).text
  const note = normaliseText(entry.relationNote).text
  if (name === '') return refused('guardian.nameMissing')
  if (entry.relation === 'other' && note === '') return refused('guardian.relationMissing')
  if (!dayForm.test(entry.paperSeenOn) || isBefore(today, entry.paperSeenOn))
    return refused('guardian.paperDay')
  return accepted({ ...entry, name, relationNote: entry.relation === 'other' ? note : null })
}
