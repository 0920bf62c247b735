import { accepted, refused, type Decision } from '../decision.ts'
import { normaliseName, sameName } from '../identity/normalise.ts'
import type { NoFacts } from '../import/finding.ts'
import { longestName } from '../import/person.ts'

/** What a request about who a learner is can be refused for. */
export interface PersonRefusals {
  'person.unknown': NoFacts
  'person.nameMissing': NoFacts
  'person.sameName': NoFacts
  'person.idNumber': NoFacts
  'person.sameIdNumber': NoFacts
  'person.idTaken': NoFacts
  'person.noteMissing': NoFacts
  'person.elsewhere': NoFacts
  'person.alreadyOpen': NoFacts
  'person.decided': NoFacts
  'person.notYours': NoFacts
  'person.itself': NoFacts
  'person.otherName': NoFacts
  'person.chained': NoFacts
  'person.notMerged': NoFacts
  'person.bothEnrolled': NoFacts
  'person.notFoundAt': { place: 'main' | 'other' }
}

export const personActs = ['rename', 'id-number', 'merge', 'unmerge'] as const

export type PersonAct = (typeof personActs)[number]

const shortestNote = 4

/** A new name for a learner, by a document that is named (product.md B10; the name in what was issued stays). */
export function decideRename(
  present: string,
  { name, note }: { name: string; note: string },
): Decision<{ name: string; note: string }, keyof PersonRefusals> {
  const written = normaliseName(name).text
  if (written.length < 2 || written.length > longestName) return refused('person.nameMissing')
  if (written === present) return refused('person.sameName')
  return decideNote(note, { name: written, note: note.trim() })
}

/** Whether two rows may be one person: two of them, of one name (product.md B10, "merged duplicate persons"). */
export function decideMerge(
  main: { learnerId: string; name: string },
  other: { learnerId: string; name: string },
  note: string,
): Decision<string, keyof PersonRefusals> {
  if (main.learnerId === other.learnerId) return refused('person.itself')
  if (!sameName(main.name, other.name)) return refused('person.otherName')
  return decideNote(note, note.trim())
}

/** What stands behind a request must be said: the document that proves it (product.md B10, "with proof"). */
export function decideNote<T>(note: string, value: T): Decision<T, 'person.noteMissing'> {
  return note.trim().length < shortestNote ? refused('person.noteMissing') : accepted(value)
}
