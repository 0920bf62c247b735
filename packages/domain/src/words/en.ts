import { plainHeader } from '../import/finding.ts'
import type { Words } from './words.ts'
import { bundles } from './en/bundle.ts'
import { certificateFindings } from './en/certificate.ts'
import { checks, verdicts } from './en/checks.ts'
import { diplomaFindings } from './en/diploma.ts'
import { choices, schemes } from './en/choices.ts'
import { competitionFindings } from './en/competition.ts'
import { fields } from './en/fields.ts'
import { courseFindings } from './en/course.ts'
import { credentialParts } from './en/credential-parts.ts'
import { kinds } from './en/kinds.ts'
import { levels } from './en/levels.ts'
import { enrolmentActs, personActs } from './en/learner-life.ts'
import { keyStates } from './en/organisation.ts'
import { enrolmentStates, roles, stages } from './en/people.ts'
import { placementFindings } from './en/placement.ts'
import { assurances, changeActs, changeReasons, events, marks, recordStates } from './en/record.ts'
import { refusals } from './en/refusals.ts'
import { entryStates, registerChoices, registers } from './en/register.ts'
import { rosterFindings } from './en/roster.ts'
import { trainingFindings } from './en/training.ts'
import { sharedFindings } from './en/shared-findings.ts'

export const en: Words = {
  kinds,
  levels,
  roles,
  recordStates,
  stages,
  keyStates,
  enrolmentStates,
  enrolmentActs,
  personActs,
  assurances,
  changeActs,
  changeReasons,
  events,
  marks,
  verdicts,
  fields,
  choices,
  schemes,
  registers,
  registerChoices,
  entryStates,
  credentialParts,
  checks,
  bundles,
  findings: {
    ...sharedFindings,
    ...certificateFindings,
    ...competitionFindings,
    ...courseFindings,
    ...placementFindings,
    ...diplomaFindings,
    ...trainingFindings,
    ...rosterFindings,
  },
  inColumn: ({ column, problem }) => `${plainHeader(column)}: ${problem}`,
  findingSentence: ({ problem, mend }) => `${problem}; ${mend}.`,
  refusals,
}
