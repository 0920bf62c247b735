import { courseGrades } from '../course/schema.ts'
import { holderFields } from '../import/holder-fields.ts'
import type { RecordField } from '../record/kind.ts'
import { trainees } from './schema.ts'

export const trainingFields = [
  ...holderFields,
  {
    key: 'training',
    type: 'text',
    required: true,
    path: ['training'],
    synonyms: ['培训项目', '培训名称', '培训项目名称', '培训内容', '培训班', '培训班名称', '项目名称'],
  },
  {
    key: 'trainees',
    type: 'choice',
    required: false,
    path: ['trainees'],
    choices: trainees,
    synonyms: ['培训对象', '人员类别', '学员类别', '培训群体', '对象'],
  },
  {
    key: 'hours',
    type: 'number',
    required: true,
    path: ['hours'],
    synonyms: ['学时', '培训学时', '总学时', '课时', '培训课时'],
  },
  {
    key: 'startedOn',
    type: 'date',
    required: true,
    orElse: 'period',
    path: ['startedOn'],
    synonyms: ['开始日期', '开始时间', '培训开始日期', '培训开始时间', '开班日期', '起始日期'],
  },
  {
    key: 'endedOn',
    type: 'date',
    required: true,
    orElse: 'period',
    path: ['endedOn'],
    synonyms: ['结束日期', '结束时间', '培训结束日期', '培训结束时间', '结业日期', '截止日期'],
  },
  {
    key: 'period',
    type: 'text',
    required: false,
    path: null,
    synonyms: [
      '起止时间',
      '起止日期',
      '培训起止时间',
      '培训起止日期',
      '培训时间',
      '培训日期',
      '培训期限',
      '培训期间',
    ],
  },
  {
    key: 'grade',
    type: 'choice',
    required: false,
    path: ['grade'],
    choices: courseGrades,
    synonyms: ['考核结果', '结业结果', '考核等级', '培训结果', '成绩等级'],
  },
  {
    key: 'provider',
    type: 'text',
    required: false,
    path: ['provider'],
    otherwise: 'college',
    synonyms: ['培训机构', '培训单位', '承办单位', '举办单位', '主办单位'],
  },
  {
    key: 'certificateNumber',
    type: 'text',
    required: false,
    path: ['certificateNumber'],
    synonyms: ['结业证书编号', '培训证书编号', '证书编号', '证书号'],
  },
] as const satisfies readonly RecordField[]

export type TrainingFieldKey = (typeof trainingFields)[number]['key']
