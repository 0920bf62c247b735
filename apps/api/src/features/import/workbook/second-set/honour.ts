import { person, type TestPerson } from '../../testing/people.ts'
import { stranger, withDot } from './learners.ts'
import { heldOrRejected, taken, under, type CellsUnder, type SecondFile } from './second-file.ts'

const columns = under({
  awardedOn: '授予日期',
  title: '荣誉称号',
  level: '荣誉级别',
  body: '授予单位',
  name: '姓名',
  id: '身份证件号码',
  number: '证书编号',
  paper: '表彰文号',
})

let serial = 0
const nextNumber = () => `RY2025${String((serial += 1)).padStart(4, '0')}`

const one = ({ name, id }: TestPerson, changes: Partial<CellsUnder<typeof columns>> = {}) => ({
  awardedOn: '2025-05-04',
  title: '优秀共青团员',
  level: '市级',
  body: '共青团白银市委',
  name,
  id,
  number: nextNumber(),
  paper: '示例〔2025〕1号',
  ...changes,
})

const list: SecondFile = {
  title: 'a list of those honoured',
  kind: 'honour',
  form: 'csv in UTF-16',
  sheets: [
    {
      rows: [
        ['2025年学生荣誉汇总表', '', '', '', '', '', '', ''],
        columns.header,
        columns.row(one(person(1)), taken),
        columns.row(one(person(2), { awardedOn: '2025年5月4日' }), taken, ['awardedOn'], {
          issuedOn: '2025-05-04',
        }),
        columns.row(one(person(3), { awardedOn: '2025.5.4' }), taken, ['awardedOn'], {
          issuedOn: '2025-05-04',
        }),
        columns.row(one(person(4), { awardedOn: '2025-05-32' }), 'rejected', ['awardedOn']),
        columns.row(one(person(5), { awardedOn: '2027-05-04' }), 'rejected', ['awardedOn']),
        columns.row(one(person(6), { level: '校级', title: '三好学生', body: '白银某校' }), taken),
        columns.row(one(person(7), { level: '银河级' }), heldOrRejected, ['level']),
        columns.row(one(person(8), { title: '' }), 'rejected', ['title']),
        columns.row(one(person(9), { title: '优秀学生\n干部' }), taken, ['title']),
        columns.row(one(withDot, { name: '阿依古丽‧买买提' }), taken, ['name']),
        columns.row(one(person(10), { name: [...person(10).name].join('　') }), 'warned', ['name']),
        columns.row(one(person(11), { name: person(12).name }), 'rejected', ['name']),
        columns.row(one(person(12), { id: person(12).id.replaceAll('9', '９') }), 'warned', ['id']),
        columns.row(one(person(13), { id: '13900000000' }), 'rejected', ['id']),
        columns.row(one(stranger), 'rejected', ['id']),
        columns.row(one(person(14), { number: 'RY-A' }), taken),
        columns.row(one(person(14), { number: 'RY-A' }), 'unchanged'),
        columns.row(one(person(15), { number: 'RY-A' }), taken),
        ['共计', '18人', '', '', '', '', '', ''],
        ['注：以证书为准。', '', '', '', '', '', '', ''],
      ],
    },
  ],
}

const praised = under({
  name: '学生姓名',
  id: '身份证号',
  title: '荣誉名称',
  level: '级别',
  body: '表彰单位',
  number: '证书号',
  awardedOn: '表彰时间',
})

const otherWords: SecondFile = {
  title: 'the words of a commendation',
  kind: 'honour',
  form: 'xls',
  sheets: [
    {
      rows: [
        praised.header,
        praised.row(one(person(1)), taken),
        praised.row(one(stranger), 'rejected', ['id']),
      ],
    },
  ],
}

export const honourFiles: readonly SecondFile[] = [list, otherWords]
