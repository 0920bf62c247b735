import type { TrainingFindings } from '../../training/findings.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'

export const trainingFindings: FindingWords<TrainingFindings> = {
  'training.endsBeforeStart': ({ startedOn }) => ({
    problem: `结束日期比开始日期（${dateIn(startedOn)}）还早`,
    mend: '照培训通知核对这两个日期',
  }),
}
