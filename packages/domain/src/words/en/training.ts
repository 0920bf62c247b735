import type { TrainingFindings } from '../../training/findings.ts'
import type { FieldWords, FindingWords } from '../words.ts'
import { dateIn } from './date.ts'

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

export const trainingFindings: FindingWords<TrainingFindings> = {
  'training.endsBeforeStart': ({ startedOn }) => ({
    problem: `It ends before it starts on ${dateIn(startedOn)}`,
    mend: 'Check both dates',
  }),
}
