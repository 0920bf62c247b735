import { approvalRowsWorkbook } from './features/approval/rows-workbook.ts'
import { approvalsWorkbook } from './features/approval/workbook.ts'
import { bulkRecordsWorkbook } from './features/change/bulk/workbook.ts'
import { changesWorkbook } from './features/change/workbook.ts'
import { contestResultsWorkbook } from './features/contest/workbook.ts'
import { correctionRequestsWorkbook } from './features/correction-request/workbook.ts'
import { transfersWorkbook } from './features/enrolment/transfer/workbook.ts'
import { heldWorkbook } from './features/import/held/workbook.ts'
import { batchesWorkbook } from './features/import/history/workbook.ts'
import { returnedRecordsWorkbook } from './features/import/returning/workbook.ts'
import { keysWorkbook } from './features/key/workbook.ts'
import { learnersWorkbook } from './features/learner/list-workbook.ts'
import { slipClassesWorkbook } from './features/learner/slips-workbook.ts'
import { duplicatesWorkbook } from './features/person/across/workbook.ts'
import { personRequestsWorkbook } from './features/person/workbook.ts'
import { programmesWorkbook } from './features/programme/workbook.ts'
import { recordsWorkbook } from './features/record/list/workbook.ts'
import { registryWorkbook } from './features/registry/workbook.ts'
import { schemesWorkbook } from './features/scheme/workbook.ts'
import { skillDraftsWorkbook } from './features/skill/workbook.ts'
import type { TakableList } from './platform/export/list-workbook.ts'

/** The lists that their pages let a person take away; reports of classes and registers have routes of their own. */
export const takableLists: readonly TakableList[] = [
  approvalRowsWorkbook,
  approvalsWorkbook,
  batchesWorkbook,
  bulkRecordsWorkbook,
  changesWorkbook,
  contestResultsWorkbook,
  correctionRequestsWorkbook,
  duplicatesWorkbook,
  heldWorkbook,
  keysWorkbook,
  learnersWorkbook,
  personRequestsWorkbook,
  programmesWorkbook,
  recordsWorkbook,
  registryWorkbook,
  returnedRecordsWorkbook,
  schemesWorkbook,
  skillDraftsWorkbook,
  slipClassesWorkbook,
  transfersWorkbook,
]
