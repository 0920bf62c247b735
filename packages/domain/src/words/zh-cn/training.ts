import type { TrainingFindings } from '../../training/findings.ts'
import type { FieldWords, FindingWords } from '../words.ts'
import { dateIn } from './date.ts'

export const trainingFields: FieldWords['training'] = {
  index: '序号',
  name: '姓名',
  residentId: '身份证号',
  studentNumber: '学号',
  training: '培训项目',
  trainees: '培训对象',
  hours: '学时',
  startedOn: '开始日期',
  endedOn: '结束日期',
  period: '起止时间',
  grade: '考核结果',
  provider: '培训机构',
  certificateNumber: '证书编号',
}

export const trainingFindings: FindingWords<TrainingFindings> = {
  'training.endsBeforeStart': ({ startedOn }) => ({
    problem: `结束日期比开始日期（${dateIn(startedOn)}）还早`,
    mend: '照培训通知核对这两个日期',
  }),
}
