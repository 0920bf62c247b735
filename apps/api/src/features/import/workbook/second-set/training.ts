import { person, type TestPerson } from '../../testing/people.ts'
import { grownUp, stranger } from './learners.ts'
import { notInSilence, taken, under, type CellsUnder, type SecondFile } from './second-file.ts'

const columns = under({
  name: '学员姓名',
  id: '证件号码',
  group: '人员类别',
  programme: '培训项目',
  body: '培训机构',
  from: '开始日期',
  to: '结束日期',
  hours: '培训学时（课时）',
  result: '考核结果',
  number: '结业证书编号',
  phone: '联系电话',
})

let serial = 0
const nextNumber = () => `PX2025${String((serial += 1)).padStart(4, '0')}`

const one = ({ name, id }: TestPerson, changes: Partial<CellsUnder<typeof columns>> = {}) => ({
  name,
  id,
  group: '农民工',
  programme: '焊工技能提升培训',
  body: '白银某培训机构',
  from: '2025-07-01',
  to: '2025-07-20',
  hours: 80,
  result: '合格',
  number: nextNumber(),
  phone: '13900000000',
  ...changes,
})

const course: SecondFile = {
  title: 'a list of those trained',
  kind: 'training',
  form: 'xlsx',
  sheets: [
    {
      rows: [
        ['白银市职业技能培训'],
        ['结业人员花名册'],
        ['班次：2025年第3期　　　地点：白银区'],
        columns.header,
        columns.row(one(grownUp), taken),
        columns.row(one(person(1), { from: '2025.7.1', to: '2025.7.20' }), taken),
        columns.row(one(person(2), { from: '2025年7月1日', to: '2025年7月20日' }), taken),
        columns.row(
          one(person(3), { from: new Date(Date.UTC(2025, 6, 1)), to: new Date(Date.UTC(2025, 6, 20)) }),
          taken,
        ),
        columns.row(one(person(4), { hours: '80课时' }), taken, ['hours']),
        columns.row(one(person(5), { hours: -80 }), 'rejected', ['hours']),
        columns.row(one(person(6), { hours: '若干' }), 'rejected', ['hours']),
        columns.row(one(person(7), { from: '2025-07-20', to: '2025-07-01' }), 'rejected', ['to']),
        columns.row(one(person(8), { to: '2025-07-32' }), 'rejected', ['to']),
        columns.row(one(person(9), { to: { error: '#VALUE!' } }), 'rejected', ['to']),
        columns.row(one(person(10), { programme: null }), 'rejected', ['programme']),
        columns.row(one(person(11), { id: '13900000000', phone: person(11).id }), 'rejected', ['id']),
        columns.row(one(person(12), { id: 629_999_200_903_151_000 }), 'rejected', ['id']),
        columns.row(one(person(13), { name: person(14).name }), 'rejected', ['name']),
        columns.row(one(stranger), 'rejected', ['id']),
        columns.row(one(person(15), { number: 'PX-A' }), taken),
        columns.row(one(person(15), { number: 'PX-A' }), 'unchanged'),
        columns.row(one(person(16), { number: 'PX-A' }), taken),
        columns.row(one(person(17)), notInSilence),
        [],
        ['合计', '19人'],
        ['填表人：甲', null, null, null, '负责人：乙'],
      ],
      merges: ['A1:K1', 'A2:K2', 'A3:K3'],
      hiddenRows: [23],
    },
  ],
}

export const trainingFiles: readonly SecondFile[] = [course]
