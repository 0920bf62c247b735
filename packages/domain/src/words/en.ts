import type { Words } from './words.ts'
import { bundles } from './en/bundle.ts'
import { certificateFindings } from './en/certificate.ts'
import { checks, verdicts } from './en/checks.ts'
import { choices } from './en/choices.ts'
import { competitionFindings } from './en/competition.ts'
import { fields } from './en/fields.ts'
import { credentialParts } from './en/credential-parts.ts'
import { kinds } from './en/kinds.ts'
import { levels } from './en/levels.ts'
import { keyStates } from './en/organisation.ts'
import { enrolmentStates, roles, stages } from './en/people.ts'
import { assurances, changeActs, changeReasons, events, marks, recordStates } from './en/record.ts'
import { refusals } from './en/refusals.ts'
import { rosterFindings } from './en/roster.ts'
import { sharedFindings } from './en/shared-findings.ts'

export const en: Words = {
  kinds,
  levels,
  roles,
  recordStates,
  stages,
  keyStates,
  enrolmentStates,
  assurances,
  changeActs,
  changeReasons,
  events,
  marks,
  verdicts,
  fields,
  choices,
  credentialParts,
  checks,
  bundles,
  findings: { ...sharedFindings, ...certificateFindings, ...competitionFindings, ...rosterFindings },
  findingSentence: ({ problem, mend }) => `${problem}; ${mend}.`,
  refusals,
}
