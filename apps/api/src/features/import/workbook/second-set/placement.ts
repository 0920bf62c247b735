import { usccCheckCharacter } from '@jiangji/domain/identity/uscc'
import { person, type TestPerson } from '../../testing/people.ts'
import { firstYear, stranger, tooYoung } from './learners.ts'
import { notInSilence, taken, under, type CellsUnder, type SecondFile } from './second-file.ts'

const coded = (body: string) => body + usccCheckCharacter(body)
const uscc = coded('91620400MA7TE50A2')
const withZero = coded('91620400MA7TE500X')

const words = {
  employer: '用人单位',
  uscc: '统一社会信用代码\n（18位）',
  name: '学员姓名',
  id: '证件号码',
  post: '岗位名称',
  occupation: '职业编码',
  form: '实习形式',
  hours: '周工时（小时）',
  mentor: '企业指导教师',
  grade: '鉴定等第',
  housing: '是否统一住宿',
} as const

const columns = under({ ...words, from: '开始日期', to: '结束日期' })
const joined = under({ ...words, period: '实习起止时间' })

const one = ({ name, id }: TestPerson, changes: Partial<CellsUnder<typeof columns>> = {}) => ({
  employer: '白银示例企业甲（合成）',
  uscc,
  name,
  id,
  post: '焊接操作',
  occupation: '6-18-02-04',
  form: '岗位实习',
  from: '2025-09-01',
  to: '2026-02-28',
  hours: 40,
  mentor: '某师傅',
  grade: '良好',
  housing: '是',
  ...changes,
})

const spans = [
  '2025.9.1-2026.2.28',
  '2025.09.01—2026.02.28',
  '2025-09-01~2026-02-28',
  '2025-09-01至2026-02-28',
  '2025年9月1日至2026年2月28日',
  '2025年9月1日－2026年2月28日',
  '2025/9/1 - 2026/2/28',
  '20250901-20260228',
]

const inOneCell: SecondFile = {
  title: 'beginning and end in one cell',
  kind: 'placement',
  form: 'xlsx',
  sheets: [
    {
      rows: [
        joined.header,
        ...spans.map((period, at) => joined.row({ ...one(person(at + 1)), period }, taken, ['period'])),
        joined.row({ ...one(person(11)), period: '2026.2.28-2025.9.1' }, 'rejected', ['period']),
        joined.row({ ...one(person(12)), period: '2025.9.31-2026.2.28' }, 'rejected', ['period']),
        joined.row({ ...one(person(13)), period: '半年' }, 'rejected', ['period']),
      ],
    },
  ],
}

const dirt: SecondFile = {
  title: 'headers with units and line breaks, hours, codes and people',
  kind: 'placement',
  form: 'xlsx',
  sheets: [
    {
      rows: [
        ['白银某校'],
        ['2023级学生岗位实习汇总表'],
        ['班级：23焊1　　班主任：某教师'],
        columns.header,
        columns.row(one(person(1)), 'accepted'),
        columns.row(one(person(14), { hours: 60 }), 'warned', ['hours']),
        columns.row(one(person(15), { hours: '40小时' }), taken, ['hours']),
        columns.row(one(person(16), { hours: -8 }), 'rejected', ['hours']),
        columns.row(one(person(17), { hours: 400 }), 'rejected', ['hours']),
        columns.row(one(person(18), { hours: '8小时/天' }), notInSilence, ['hours']),
        columns.row(one(person(19), { uscc: uscc.toLowerCase() }), taken, ['uscc']),
        columns.row(one(person(20), { uscc: withZero.replace('00X', 'OOX') }), 'rejected', ['uscc']),
        columns.row(
          one(person(21), { uscc: `${uscc.slice(0, 17)}${uscc.endsWith('1') ? '2' : '1'}` }),
          'rejected',
          ['uscc'],
        ),
        columns.row(one(person(22), { uscc: uscc.slice(0, 15) }), 'rejected', ['uscc']),
        columns.row(one(person(23), { uscc: `${uscc.slice(0, 8)} ${uscc.slice(8)}` }), taken, ['uscc']),
        ...['优秀', '良好', '合格', '不合格'].map((grade, at) =>
          columns.row(one(person(at + 24), { grade }), 'accepted'),
        ),
        columns.row(one(person(22), { uscc: uscc.slice(0, 15) }), 'rejected', ['uscc']),
        columns.row(one(person(23), { uscc: `${uscc.slice(0, 8)} ${uscc.slice(8)}` }), taken, ['uscc']),
        columns.row(one(person(28), { grade: '优' }), taken, ['grade']),
        columns.row(one(person(29), { grade: '良' }), taken, ['grade']),
        columns.row(one(stranger), 'rejected', ['id']),
        columns.row(one(person(30), { id: '13900000000' }), 'rejected', ['id']),
        columns.row(one(person(31), { name: person(32).name }), 'rejected', ['name']),
        columns.row(one(person(33), { housing: { error: '#N/A' } }), 'accepted'),
        columns.row(one(firstYear), notInSilence),
        columns.row(one(tooYoung), notInSilence),
        ['合计', null, '30人'],
        ['制表：甲', null, null, '企业盖章：'],
      ],
      merges: ['A1:M1', 'A2:M2', 'A3:M3'],
    },
  ],
}

const apart = under({
  seat: '序号',
  name: '姓名',
  id: '身份证号码',
  employer: '实习企业',
  uscc: '社会信用代码',
  post: '岗位',
  occupation: '职业代码',
  form: '形式',
  from: '开始时间',
  to: '结束时间',
  hours: '每周学时',
})

const period = ({ name, id }: TestPerson, from: string, to: string) => ({
  seat: 1,
  name,
  id,
  employer: '白银示例企业乙（合成）',
  uscc,
  post: '设备维护',
  occupation: '6-31-01-03',
  form: '岗位实习',
  from,
  to,
  hours: 40,
})

const inTwoCells: SecondFile = {
  title: 'an employer merged over its learners, dates in two cells',
  kind: 'placement',
  form: 'xls',
  sheets: [
    {
      rows: [
        apart.header,
        apart.row(period(person(1), '2025/9/1', '2026/2/28'), taken),
        apart.row({ ...period(person(2), '2025.9.1', '2026.2.28'), employer: null, uscc: null }, taken),
        apart.row(
          { ...period(person(3), '2025年9月1日', '2026年2月28日'), employer: null, uscc: null },
          taken,
        ),
        apart.row(period(person(4), '2026-02-28', '2025-09-01'), 'rejected', ['to']),
        apart.row(period(person(5), '2025-09-01', '2026-02-29'), 'rejected', ['to']),
        apart.row(period(person(6), '', '2026-02-28'), 'rejected', ['from']),
        apart.row(period(person(7), '2025-09-01', '2026-02-28'), 'accepted'),
        apart.row(period(person(7), '2025-09-01', '2026-02-28'), ['unchanged', ...notInSilence]),
        ['说明：每周不超过40小时。'],
      ],
      merges: ['D2:D4', 'E2:E4'],
    },
  ],
}

export const placementFiles: readonly SecondFile[] = [inOneCell, dirt, inTwoCells]
