import { plainHeader } from '../import/finding.ts'
import type { Words } from './words.ts'
import { bundles } from './zh-cn/bundle.ts'
import { certificateFindings } from './zh-cn/certificate.ts'
import { checks, verdicts } from './zh-cn/checks.ts'
import { diplomaFindings } from './zh-cn/diploma.ts'
import { choices, schemes } from './zh-cn/choices.ts'
import { competitionFindings } from './zh-cn/competition.ts'
import { fields } from './zh-cn/fields.ts'
import { courseFindings } from './zh-cn/course.ts'
import { credentialParts } from './zh-cn/credential-parts.ts'
import { kinds } from './zh-cn/kinds.ts'
import { levels } from './zh-cn/levels.ts'
import { enrolmentActs, personActs } from './zh-cn/learner-life.ts'
import { keyStates } from './zh-cn/organisation.ts'
import { enrolmentStates, roles, stages } from './zh-cn/people.ts'
import { placementFindings } from './zh-cn/placement.ts'
import { assurances, changeActs, changeReasons, events, marks, recordStates } from './zh-cn/record.ts'
import { refusals } from './zh-cn/refusals.ts'
import { entryStates, registerChoices, registers } from './zh-cn/register.ts'
import { rosterFindings } from './zh-cn/roster.ts'
import { trainingFindings } from './zh-cn/training.ts'
import { sharedFindings } from './zh-cn/shared-findings.ts'

export const zhCN: Words = {
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
  inColumn: ({ column, problem }) => `${plainHeader(column)}：${problem}`,
  findingSentence: ({ problem, mend }) => `${problem}；${mend}。`,
  refusals,
}
