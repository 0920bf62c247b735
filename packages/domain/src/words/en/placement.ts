import type { FieldWords } from '../words.ts'

export const placementFields: FieldWords['placement'] = {
  index: 'Row number',
  name: 'Name',
  residentId: 'ID number',
  studentNumber: 'Student number',
  employer: 'Employer',
  uscc: 'Unified social credit code',
  post: 'Post',
  occupationCode: 'Occupation code',
  form: 'Form',
  startedOn: 'Started on',
  endedOn: 'Ended on',
  period: 'From and to',
  weeklyHours: 'Hours a week',
  mentor: 'Mentor at the employer',
  grade: 'Appraisal',
}
