import type { FieldWords } from '../words.ts'

export const rosterFields: FieldWords['roster'] = {
  index: 'Row number',
  name: 'Name',
  sex: 'Sex',
  residentId: 'ID number',
  stateNumber: 'State student number',
  studentNumber: 'Student number',
  programmeCode: 'Programme code',
  programmeName: 'Programme',
  className: 'Class',
  enrolledOn: 'Enrolled on',
  years: 'Years of study',
  state: 'State of enrolment',
  track: 'Track',
  trainingLevel: 'Training level',
  phone: 'Phone',
  guardianPhone: 'Guardian’s phone',
}
