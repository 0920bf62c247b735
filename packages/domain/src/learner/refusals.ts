import type { NoFacts } from '../import/finding.ts'
import type { ProgrammeListRefusals } from './programme-list.ts'
import type { ConsentRefusals } from './transfer-consent.ts'
import type { EnrolmentRefusals } from './enrolment-act.ts'
import type { PersonRefusals } from './name-change.ts'

/** What an act on a learner, her enrolment or her transfer can be refused for. */
export interface LearnerRefusals
  extends EnrolmentRefusals, PersonRefusals, ProgrammeListRefusals, ConsentRefusals {
  'transfer.unknown': NoFacts
  'transfer.row': NoFacts
  'transfer.alreadyAsked': NoFacts
  'transfer.state': NoFacts
  'transfer.noteMissing': NoFacts
}
