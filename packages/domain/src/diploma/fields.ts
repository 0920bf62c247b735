import { holderFields } from '../import/holder-fields.ts'
import { stages } from '../learner/stage.ts'
import type { RecordField } from '../record/kind.ts'
import { diplomaEndings } from './schema.ts'

export const diplomaFields = [
  ...holderFields,
  {
    key: 'programme',
    type: 'text',
    required: true,
    path: ['programme'],
    synonyms: ['专业名称', '专业', '所学专业', '毕业专业'],
  },
  {
    key: 'programmeCode',
    type: 'text',
    required: false,
    path: ['programmeCode'],
    synonyms: ['专业代码', '专业编码'],
  },
  {
    key: 'stage',
    type: 'choice',
    required: false,
    path: ['stage'],
    choices: stages,
    synonyms: ['学历层次', '层次', '学段', '培养层次', '学历'],
  },
  {
    key: 'ending',
    type: 'choice',
    required: false,
    path: ['ending'],
    choices: diplomaEndings,
    synonyms: ['证书种类', '毕结业结论', '毕结业', '结论', '证书类型', '证书类别'],
  },
  {
    key: 'years',
    type: 'number',
    required: false,
    path: ['years'],
    synonyms: ['学制', '修业年限', '学习年限', '学制年限'],
  },
  {
    key: 'number',
    type: 'text',
    required: true,
    path: ['number'],
    synonyms: ['毕业证书编号', '证书编号', '毕业证号', '毕业证编号', '证书号', '学历证书编号', '毕业证书号'],
  },
  {
    key: 'issuedOn',
    type: 'date',
    required: true,
    path: ['issuedOn'],
    synonyms: ['毕业日期', '毕业时间', '发证日期', '发证时间', '毕结业日期', '颁证日期', '毕业年月'],
  },
  {
    key: 'enteredOn',
    type: 'date',
    required: false,
    path: null,
    synonyms: ['入学日期', '入学时间', '入学年月'],
  },
  {
    key: 'principal',
    type: 'text',
    required: false,
    path: ['principal'],
    synonyms: ['校长姓名', '校长', '院校长', '校（院）长'],
  },
  {
    key: 'schoolCode',
    type: 'text',
    required: false,
    path: ['schoolCode'],
    synonyms: ['学校标识码', '学校代码', '学校识别码', '院校标识码'],
  },
  {
    key: 'college',
    type: 'text',
    required: false,
    path: ['college'],
    otherwise: 'college',
    synonyms: ['学校名称', '毕业学校', '毕业院校', '学校', '院校名称'],
  },
] as const satisfies readonly RecordField[]

export type DiplomaFieldKey = (typeof diplomaFields)[number]['key']
