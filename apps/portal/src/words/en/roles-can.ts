import type { WordsOf } from '../words-of.ts'
import type { rolesCan as source } from '../zh-CN/roles-can.ts'

export const rolesCan: WordsOf<typeof source> = {
  registrar:
    'You may import rosters and certificates, enter records, prepare and renew slips, keep the registers, answer students who ask for a correction, and ask for corrections, suspensions and revocations.',
  approver:
    'You may approve, issue or return what a registrar submits, ask for suspensions and revocations and decide on the changes others ask for.',
  'key-holder':
    'You may look at the school’s signing keys, ask to replace, retire or report one, and decide on what others ask.',
  'class-teacher':
    'You see the classes given to you: what each learner holds, to print or to download; and the registers with the topic hours of each class.',
  auditor: 'You may look at imports, records and enrolments, and change nothing.',
  'college-administrator':
    'You may look at records and enrolments, prepare and renew slips, keep the registers, and decide on requests about signing keys.',
}
