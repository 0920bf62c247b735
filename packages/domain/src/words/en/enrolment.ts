import type { FieldWords } from '../words.ts'

export const enrolmentFields: FieldWords['enrolment'] = {
  college: 'School',
  programme: 'Programme',
  stage: 'Stage',
  schooling: 'Type of schooling',
  trainingLevel: 'Training level',
  className: 'Class',
  studentNumber: 'Student number',
  enrolledOn: 'Enrolled in',
  years: 'Years of study',
  certifiedOn: 'Made out on',
  validTo: 'Valid to',
}
