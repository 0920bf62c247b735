import type { FieldWords } from '../words.ts'
import { certificateFields } from './certificate.ts'
import { competitionFields } from './competition.ts'
import { courseFields } from './course.ts'
import { diplomaFields } from './diploma.ts'
import { enrolmentFields } from './enrolment.ts'
import { honourFields } from './honour.ts'
import { placementFields } from './placement.ts'
import { rosterFields } from './roster.ts'
import { trainingFields } from './training.ts'
import { transcriptFields } from './transcript.ts'

export const fields: FieldWords = {
  certificate: certificateFields,
  competition: competitionFields,
  course: courseFields,
  placement: placementFields,
  diploma: diplomaFields,
  training: trainingFields,
  honour: honourFields,
  enrolment: enrolmentFields,
  transcript: transcriptFields,
  roster: rosterFields,
}

/** The words of every kind in one table, the first kind's where several have the same field. */
export const everyField: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(fields)
    .toReversed()
    .flatMap((words) => Object.entries(words)),
)
