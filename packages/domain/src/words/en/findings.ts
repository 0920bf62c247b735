import type { Words } from '../words.ts'
import { certificateFindings } from './certificate-findings.ts'
import { diplomaFindings } from './diploma-findings.ts'
import { competitionFindings } from './competition-findings.ts'
import { courseFindings } from './course-findings.ts'
import { placementFindings } from './placement-findings.ts'
import { rosterFindings } from './roster-findings.ts'
import { trainingFindings } from './training-findings.ts'
import { sharedFindings } from './shared-findings.ts'

/** What is wrong or odd in a row of a table, and the mend. */
export const findings: Words['findings'] = {
  ...sharedFindings,
  ...certificateFindings,
  ...competitionFindings,
  ...courseFindings,
  ...placementFindings,
  ...diplomaFindings,
  ...trainingFindings,
  ...rosterFindings,
}
