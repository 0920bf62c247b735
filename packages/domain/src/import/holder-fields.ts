import type { RecordField } from '../record/kind.ts'

/** The columns by which a row names its holder; every kind's workbooks begin with them. */
export const holderFields = [
  {
    key: 'index',
    type: 'number',
    required: false,
    path: null,
    synonyms: ['序号', '编号', '行号', '序', 'no', 'no.', '#'],
  },
  {
    key: 'name',
    type: 'name',
    required: true,
    path: null,
    synonyms: ['姓名', '学生姓名', '学员姓名', '实习生姓名', '获奖人', '名字', 'name'],
  },
  {
    key: 'residentId',
    type: 'residentId',
    required: true,
    path: null,
    synonyms: [
      '身份证号',
      '身份证号码',
      '公民身份号码',
      '居民身份证号',
      '居民身份证号码',
      '学生身份证号',
      '身份证件号',
      '身份证件号码',
      '证件号码',
      '证件号',
      '有效证件号码',
      '有效证件号',
      '身份证',
      '身份号码',
      'id number',
    ],
  },
  {
    key: 'studentNumber',
    type: 'text',
    required: false,
    path: null,
    synonyms: ['学号', '学生学号', '校内学号', 'student number'],
  },
] as const satisfies readonly RecordField[]

/** The same columns with the further header words of a kind whose offices name its holders in their own way. */
export function holderFieldsAs({
  name = [],
  residentId = [],
  studentNumber = [],
}: Partial<Record<'name' | 'residentId' | 'studentNumber', readonly string[]>>) {
  const [index, named, numbered, enrolled] = holderFields
  return [
    index,
    { ...named, synonyms: [...named.synonyms, ...name] },
    { ...numbered, synonyms: [...numbered.synonyms, ...residentId] },
    { ...enrolled, synonyms: [...enrolled.synonyms, ...studentNumber] },
  ] as const satisfies readonly RecordField[]
}
