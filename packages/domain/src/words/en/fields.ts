import type { FieldWords } from '../words.ts'
import { certificateFields } from './certificate.ts'
import { competitionFields } from './competition.ts'
import { rosterFields } from './roster.ts'

export const fields: FieldWords = {
  certificate: certificateFields,
  competition: competitionFields,
  roster: rosterFields,
}

/** The words of every kind in one table, the first kind's where several have the same field. */
export const everyField: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(fields)
    .toReversed()
    .flatMap((words) => Object.entries(words)),
)
