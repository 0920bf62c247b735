import type { FieldWords } from '../words.ts'

export const diplomaFields: FieldWords['diploma'] = {
  index: 'Row number',
  name: 'Name',
  residentId: 'ID number',
  studentNumber: 'Student number',
  programme: 'Programme',
  programmeCode: 'Programme code',
  stage: 'Stage',
  ending: 'Kind of certificate',
  years: 'Years of study',
  number: 'Certificate number',
  issuedOn: 'Graduated on',
  enteredOn: 'Entered on',
  principal: 'Principal',
  schoolCode: 'School identification code',
  college: 'School',
}
