import type { FieldWords } from '../words.ts'

export const trainingFields: FieldWords['training'] = {
  index: 'Row number',
  name: 'Name',
  residentId: 'ID number',
  studentNumber: 'Student number',
  training: 'Training',
  trainees: 'Trainees',
  hours: 'Class hours',
  startedOn: 'Started on',
  endedOn: 'Ended on',
  period: 'From and to',
  grade: 'Result',
  provider: 'Provider',
  certificateNumber: 'Certificate number',
}
