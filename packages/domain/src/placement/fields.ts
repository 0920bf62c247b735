import { courseGrades } from '../course/schema.ts'
import { holderFields } from '../import/holder-fields.ts'
import type { RecordField } from '../record/kind.ts'
import { placementForms } from './schema.ts'

export const placementFields = [
  ...holderFields,
  {
    key: 'employer',
    type: 'text',
    required: true,
    path: ['employer'],
    synonyms: [
      '实习单位',
      '实习单位名称',
      '实习企业',
      '企业名称',
      '单位名称',
      '用人单位',
      '接收单位',
      '企业',
    ],
  },
  {
    key: 'uscc',
    type: 'text',
    required: false,
    path: ['uscc'],
    synonyms: ['统一社会信用代码', '社会信用代码', '信用代码', '单位信用代码', '企业信用代码'],
  },
  {
    key: 'post',
    type: 'text',
    required: true,
    path: ['post'],
    synonyms: ['岗位', '实习岗位', '岗位名称', '工作岗位', '职位'],
  },
  {
    key: 'occupationCode',
    type: 'text',
    required: false,
    path: ['occupationCode'],
    synonyms: ['职业编码', '职业代码', '职业分类代码', '岗位职业编码'],
  },
  {
    key: 'form',
    type: 'choice',
    required: false,
    path: ['form'],
    choices: placementForms,
    synonyms: ['形式', '实习形式', '实习类型', '实习类别', '类型'],
  },
  {
    key: 'startedOn',
    type: 'date',
    required: true,
    orElse: 'period',
    path: ['startedOn'],
    synonyms: ['开始日期', '开始时间', '实习开始日期', '实习开始时间', '起始日期', '起始时间', '上岗日期'],
  },
  {
    key: 'endedOn',
    type: 'date',
    required: false,
    path: ['endedOn'],
    synonyms: ['结束日期', '结束时间', '实习结束日期', '实习结束时间', '截止日期', '终止日期', '离岗日期'],
  },
  {
    key: 'period',
    type: 'text',
    required: false,
    path: null,
    synonyms: [
      '起止时间',
      '起止日期',
      '实习起止时间',
      '实习起止日期',
      '实习时间',
      '实习日期',
      '实习期限',
      '实习期间',
    ],
  },
  {
    key: 'weeklyHours',
    type: 'number',
    required: false,
    path: ['weeklyHours'],
    synonyms: ['每周工时', '周工时', '每周工作时间', '周工作时间', '每周小时数', '周工作小时'],
  },
  {
    key: 'mentor',
    type: 'text',
    required: false,
    path: ['mentor'],
    synonyms: ['企业导师', '企业指导教师', '企业指导老师', '指导师傅', '师傅', '企业师傅', '单位指导人'],
  },
  {
    key: 'grade',
    type: 'choice',
    required: false,
    path: ['grade'],
    choices: courseGrades,
    synonyms: ['鉴定等级', '实习鉴定', '考核等级', '实习成绩', '鉴定结果', '考核结果', '等级'],
  },
] as const satisfies readonly RecordField[]

export type PlacementFieldKey = (typeof placementFields)[number]['key']
