import { holderFields } from '../import/holder-fields.ts'
import type { RecordField } from '../record/kind.ts'
import { courseCategories, courseGrades } from './schema.ts'

export const courseFields = [
  ...holderFields,
  {
    key: 'courseName',
    type: 'text',
    required: true,
    path: ['courseName'],
    synonyms: ['课程名称', '课程', '科目', '科目名称', '课程名'],
  },
  {
    key: 'courseCode',
    type: 'text',
    required: false,
    path: ['courseCode'],
    synonyms: ['课程代码', '课程编号', '课程号', '课程编码'],
  },
  {
    key: 'category',
    type: 'choice',
    required: false,
    path: ['category'],
    choices: courseCategories,
    synonyms: ['课程类别', '课程类型', '课程性质', '类别'],
  },
  {
    key: 'term',
    type: 'text',
    required: true,
    path: ['term'],
    synonyms: ['学年学期', '学期', '开课学期', '修读学期', '学年及学期', '开课学年学期'],
  },
  { key: 'hours', type: 'number', required: false, path: ['hours'], synonyms: ['学时', '总学时', '课时'] },
  { key: 'credits', type: 'number', required: false, path: ['credits'], synonyms: ['学分', '课程学分'] },
  {
    key: 'score',
    type: 'number',
    required: false,
    path: ['score'],
    synonyms: ['成绩', '分数', '总评', '总评成绩', '百分制成绩', '总成绩', '期末总评', '综合成绩'],
  },
  {
    key: 'grade',
    type: 'choice',
    required: false,
    path: ['grade'],
    choices: courseGrades,
    synonyms: ['等级成绩', '五级制成绩', '成绩等级', '等级', '等第'],
  },
  {
    key: 'provider',
    type: 'text',
    required: false,
    path: ['provider'],
    otherwise: 'college',
    synonyms: ['开课学校', '开课单位', '开课院校'],
  },
  {
    key: 'assessedOn',
    type: 'date',
    required: false,
    path: ['assessedOn'],
    synonyms: ['考核日期', '考试日期', '结课日期', '考核时间', '考试时间'],
  },
] as const satisfies readonly RecordField[]
