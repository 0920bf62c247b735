import { plainHeader } from '../../import/finding.ts'
import type { WordsBesideFindings } from '../words.ts'
import { bundles } from './bundle.ts'
import { checks, verdicts } from './checks.ts'
import { choices, schemes } from './choices.ts'
import { fields } from './fields.ts'
import { credentialParts } from './credential-parts.ts'
import { kinds } from './kinds.ts'
import { levels } from './levels.ts'
import { enrolmentActs, personActs } from './learner-life.ts'
import { keyStates } from './organisation.ts'
import { enrolmentStates, roles, stages } from './people.ts'
import { assurances, changeActs, changeReasons, events, marks, recordStates } from './record.ts'
import { refusals } from './refusals.ts'
import { entryStates, registerChoices, registers } from './register.ts'

/** What is said away from a table that is read in; its findings stand apart. */
export const near: WordsBesideFindings = {
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
  inColumn: ({ column, problem }) => `${plainHeader(column)}: ${problem}`,
  findingSentence: ({ problem, mend }) => `${problem}; ${mend}.`,
  refusals,
}
