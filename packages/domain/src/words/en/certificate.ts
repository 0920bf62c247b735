import type { FieldWords } from '../words.ts'

export const certificateFields: FieldWords['certificate'] = {
  index: 'Row number',
  name: 'Name',
  residentId: 'ID number',
  studentNumber: 'Student number',
  certificateName: 'Certificate',
  occupationCode: 'Occupation code',
  level: 'Level',
  number: 'Certificate number',
  awardingBody: 'Awarding body',
  site: 'Test site',
  theoryScore: 'Theory score',
  practicalScore: 'Practical score',
  totalScore: 'Total score',
  issuedOn: 'Issued on',
  validTo: 'Valid until',
  scheme: 'Type of certificate',
}
