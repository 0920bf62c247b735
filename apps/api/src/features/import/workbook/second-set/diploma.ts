import { person, type TestPerson } from '../../testing/people.ts'
import { stranger, withRareSigns } from './learners.ts'
import { heldOrRejected, taken, under, type CellsUnder, type SecondFile } from './second-file.ts'

const columns = under({
  number: '毕业证书编号',
  name: '学生姓名',
  sex: '性别',
  id: '居民身份证号',
  code: '专业代码',
  programme: '专业名称',
  years: '学制（年）',
  from: '入学时间',
  to: '毕业时间',
  conclusion: '毕（结）业结论',
  photo: '照片号',
})

let serial = 0
const nextNumber = () => `629999202500${String((serial += 1)).padStart(4, '0')}`

const one = ({ name, sex, id }: TestPerson, changes: Partial<CellsUnder<typeof columns>> = {}) => ({
  number: nextNumber(),
  name,
  sex,
  id,
  code: '710201',
  programme: '计算机应用',
  years: 3,
  from: '2022-09-01',
  to: '2025-07-01',
  conclusion: '毕业',
  photo: 'P1',
  ...changes,
})

const printed: SecondFile = {
  title: 'a register of graduates',
  kind: 'diploma',
  form: 'csv in GB 18030',
  sheets: [
    {
      rows: [
        ['2025届毕业生名册'],
        columns.header,
        columns.row(one(person(1)), taken),
        columns.row(one(person(2), { from: '2022.9.1', to: '2025.7.1' }), taken),
        columns.row(one(person(3), { from: '二〇二二年九月一日', to: '二〇二五年七月一日' }), taken),
        columns.row(one(person(4), { from: '20220901', to: '20250701' }), taken),
        columns.row(one(person(5), { conclusion: '结业' }), taken),
        columns.row(one(withRareSigns), taken),
        columns.row(one(person(6), { to: '2021-07-01' }), 'rejected', ['to']),
        columns.row(one(person(7), { to: '2025-06-31' }), 'rejected', ['to']),
        columns.row(one(person(8), { to: '' }), heldOrRejected, ['to']),
        columns.row(one(person(9), { number: '' }), 'rejected', ['number']),
        columns.row(one(person(10), { number: '6.29999E+15' }), 'rejected', ['number']),
        columns.row(one(person(11), { code: '999999', programme: '驾驶飞船' }), heldOrRejected, ['code']),
        columns.row(one(stranger), 'rejected', ['id']),
        columns.row(one(person(12), { name: person(13).name }), 'rejected', ['name']),
        columns.row(one(person(13), { name: [...person(13).name].join('　') }), 'warned', ['name']),
        columns.row(one(person(14), { number: 'BY001' }), taken),
        columns.row(one(person(14), { number: 'BY001' }), 'unchanged'),
        columns.row(one(person(15), { number: 'BY001' }), 'rejected', ['number']),
        ['总计', '18', '', '', '', '', '', '', '', '', ''],
        ['校长：', '', '', '经办人：'],
      ],
    },
  ],
}

const excel: SecondFile = {
  title: 'dates of Excel counted from 1904, ID numbers as numbers',
  kind: 'diploma',
  form: 'xlsx from 1904',
  sheets: [
    {
      rows: [
        columns.header,
        columns.row(
          one(person(1), { from: new Date(Date.UTC(2022, 8, 1)), to: new Date(Date.UTC(2025, 6, 1)) }),
          taken,
          [],
          {
            issuedOn: '2025-07-01',
          },
        ),
        columns.row(one(person(2), { id: 629_999_200_903_151_000 }), 'rejected', ['id']),
        columns.row(one(person(3), { id: { error: '#N/A' } }), 'rejected', ['id']),
        columns.row(one(person(4), { photo: { error: '#REF!' } }), taken),
      ],
    },
  ],
}

export const diplomaFiles: readonly SecondFile[] = [printed, excel]
