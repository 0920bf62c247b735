import type { TrainingFindings } from '../../training/findings.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'

export const trainingFindings: FindingWords<TrainingFindings> = {
  'training.endsBeforeStart': ({ startedOn }) => ({
    problem: `It ends before it starts on ${dateIn(startedOn)}`,
    mend: 'Check both dates',
  }),
}
