import type { FieldWords } from '../words.ts'

export const honourFields: FieldWords['honour'] = {
  index: 'Row number',
  name: 'Name',
  residentId: 'ID number',
  studentNumber: 'Student number',
  honour: 'Honour',
  honourLevel: 'Level of the honour',
  awardingBody: 'Awarded by',
  awardedOn: 'Awarded on',
  certificateNumber: 'Certificate number',
}
