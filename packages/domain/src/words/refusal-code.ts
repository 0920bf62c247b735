import type { CorrectionRefusals } from '../correction/refusals.ts'
import type { GuardianRefusals } from '../learner/guardian-entry.ts'
import type { NoFacts } from '../import/finding.ts'
import type { LearnerRefusals } from '../learner/refusals.ts'
import type { OrganisationRefusals } from '../organisation/refusals.ts'
import type { StopRefusals } from '../record/bulk-change.ts'
import type { IssueDayRefusals } from '../record/issue-day.ts'
import type { RegisterRefusals } from '../register/refusals.ts'
import type { ReminderRefusals } from '../reminder/refusals.ts'
import type { ClosingRefusals } from '../rights/closing.ts'
import type { SkillRefusals } from '../skill/refusals.ts'

/** Every refusal that can reach a person, with the facts its words need; whoever refuses gives exactly these. */
export interface RefusalFacts
  extends
    OrganisationRefusals,
    LearnerRefusals,
    GuardianRefusals,
    IssueDayRefusals,
    StopRefusals,
    RegisterRefusals,
    CorrectionRefusals,
    SkillRefusals,
    ClosingRefusals,
    ReminderRefusals {
  'permission.signIn': NoFacts
  'permission.denied': NoFacts
  'permission.samePerson': NoFacts
  'permission.organisation': NoFacts
  'vcApi.key': NoFacts

  'request.malformed': { field?: string }
  'request.unknown': NoFacts
  'database.away': NoFacts
  failure: { requestId?: string }
  slowDown: { seconds: number }

  'signIn.wrong': NoFacts
  'password.tooShort': { least: number; length: number }
  'password.tooLong': { most: number; length: number }
  'password.tooCommon': NoFacts

  'activation.unknown': NoFacts
  'activation.guardianNeeded': NoFacts
  'activation.taken': NoFacts
  'activationCode.format': { length: number }

  'code.malformed': NoFacts
  'shareCode.format': { length: number }
  'shareCode.check': NoFacts
  'check.nameMissing': NoFacts
  'check.lastFourMalformed': NoFacts
  'check.pinMalformed': NoFacts

  'record.unknown': NoFacts
  'record.kindUnknown': { kind: string }
  'record.holderUnknown': NoFacts
  'record.claims': { field: string | null }
  'record.state': { state: string }
  'record.dateAhead': { issuedOn: string }
  'number.taken': NoFacts
  'team.memberUnknown': { studentNumber: string }
  'team.memberTwice': { studentNumber: string }
  'team.notATeam': NoFacts

  'contest.nothing': NoFacts
  'contest.reasonMissing': NoFacts

  'share.unknown': NoFacts
  'share.alreadyWithdrawn': NoFacts
  'share.alreadyFrozen': NoFacts
  'share.notFrozen': NoFacts
  'share.ended': NoFacts
  'share.recordNotIssued': { state: string }
  'share.recipientMissing': NoFacts
  'share.recipientTooLong': { most: number; length: number }
  'share.purposeMissing': NoFacts
  'share.purposeTooLong': { most: number; length: number }
  'share.days': { least: number; most: number }
  'share.pin': { digits: number }
  'share.contact': NoFacts
  'share.none': NoFacts
  'share.tooMany': { most: number }
  'share.recordTwice': NoFacts
  'share.fieldUnknown': { field: string }
  'share.fieldTwice': NoFacts
  'share.noKey': NoFacts

  'batch.unknown': NoFacts
  'batch.state': { state: string }
  'batch.nothingToSubmit': NoFacts
  'batch.undoOver': NoFacts
  'batch.mapping': { fields: string }
  'batch.columnTwice': { field?: string }
  'batch.notYours': NoFacts

  'held.unknown': NoFacts
  'held.notMapped': NoFacts
  'held.notAccepted': NoFacts
  'held.notTarget': NoFacts
  'held.decided': NoFacts
  'held.notDecided': NoFacts
  'held.reasonMissing': NoFacts
  'held.whyMissing': NoFacts

  'import.kindUnknown': { kind?: string }
  'import.noFile': NoFacts
  'import.tooLarge': { limit: number }
  'import.header': { missing: string }

  'workbook.tooLarge': { limit?: number; bytes?: number }
  'workbook.tooSlow': NoFacts
  'workbook.tooManyRows': { limit: number; sheet?: string; row?: number }
  'workbook.tooManyColumns': { limit: number; columns?: number; row?: number }
  'workbook.zipBomb': { limit?: number }
  'workbook.password': NoFacts
  'workbook.damaged': { row?: number }
  'workbook.empty': NoFacts
  'workbook.notAWorkbook': { found?: string }
  'workbook.encoding': NoFacts

  'class.unknown': NoFacts
  'class.noTeacher': NoFacts

  'approval.reasonMissing': NoFacts
  'approval.returnsAll': NoFacts
  'approval.recordGone': NoFacts

  'change.unknown': NoFacts
  'change.decided': NoFacts
  'change.alreadyOpen': NoFacts
  'change.reason': NoFacts
  'change.noteMissing': NoFacts
  'change.notYours': NoFacts
  'change.nothing': NoFacts
  'correction.nothing': NoFacts
  'correction.underway': NoFacts
  'correction.overtaken': NoFacts

  'document.notAttending': { state: string }
  'document.noCourses': NoFacts
  'document.tooManyCourses': { most: number; count: number }
  'document.notEnrolled': NoFacts
  'document.tooMany': { most: number }
  'document.shareUnknown': NoFacts

  'resume.lineUnknown': NoFacts
  'resume.lineTwice': NoFacts
  'resume.lineEnded': NoFacts

  'issue.noKey': NoFacts
  'issue.approverLeft': NoFacts
  'issue.stopped': { by: string; reason: string }
  'issue.nothingToStop': NoFacts
  'issue.stopReasonMissing': NoFacts
  'issue.notEntitled': { kind: string }
}

export type RefusalCode = keyof RefusalFacts
