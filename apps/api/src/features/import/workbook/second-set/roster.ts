import { person, type TestPerson } from '../../testing/people.ts'
import { newcomer } from '../../testing/read-in-memory.ts'
import type { RosterRowFacts } from '../roster-rows.ts'
import type { RowKeys } from '../row-reader.ts'
import { stranger } from './learners.ts'
import { heldOrRejected, taken, under, type SecondFile } from './second-file.ts'

/** Everybody is new, but one who is enrolled at another college. */
export function rosterFacts({ holder }: RowKeys): RosterRowFacts {
  return { ...newcomer, elsewhere: holder?.value === stranger.id }
}

const [first, second, third, fourth, fifth, sixth] = [1, 17, 33, 49, 65, 81].map((serial) =>
  person(serial),
) as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson]

const printed = under({
  seat: '序\n号',
  className: '班　级',
  name: '学 生\n姓 名',
  nation: '民族',
  sex: '性别',
  id: '身份证号码\n（18位）',
  stateNumber: '全国学籍号（G开头）',
  studentNumber: '学　号',
  code: '专业代码\n（2021版）',
  programme: '专业名称',
  enrolledOn: '入学\n年月',
  years: '学制（年）',
  state: '学籍状态',
  phone: '联系电话',
  guardianPhone: '监护人\n电话',
  home: '户籍所在地',
  remarks: '备　注',
})

const inPrint = ({ name, sex, id, studentNumber }: TestPerson, seat: number) => ({
  seat,
  className: '24级计算机1班',
  name,
  nation: '汉族',
  sex,
  id,
  stateNumber: `G${id}`,
  studentNumber,
  code: '710201',
  programme: '计算机应用',
  enrolledOn: '2024-09',
  years: 3,
  state: '在读',
  phone: '13900000000',
  guardianPhone: '13800000000',
  home: '甘肃省白银市',
  remarks: null,
})

const pages: SecondFile = {
  title: 'printed pages with three titles, a head and a foot on each, totals and a signature',
  kind: 'roster',
  form: 'xlsx',
  sheets: [
    {
      rows: [
        ['白银某职业学校'],
        ['2024级在籍学生名册'],
        ['填报单位：教务处', null, null, null, null, '填报时间：2026年3月2日'],
        printed.header,
        printed.row(inPrint(first, 1), 'accepted', [], { enrolledOn: '2024-09', className: '24级计算机1班' }),
        printed.row({ ...inPrint(second, 2), remarks: '建档立卡' }, 'accepted'),
        ['小计', null, '2人'],
        [],
        ['第 1 页 共 2 页'],
        ['2024级在籍学生名册'],
        printed.header,
        printed.row({ ...inPrint(third, 3), phone: null }, 'accepted'),
        printed.row({ ...inPrint(fourth, 4), guardianPhone: null, years: '3年' }, taken),
        [null, null, null, null],
        ['合  计', null, '4人'],
        ['注：1. 学籍号以全国学籍系统为准；2. 状态按实际填写。'],
        ['填表人：甲　　　　审核人：乙　　　　校长（签字）：'],
        ['第 2 页 共 2 页'],
      ],
      merges: ['A1:Q1', 'A2:Q2', 'A3:E3', 'F3:Q3', 'A9:Q9', 'A16:Q16', 'A17:Q17'],
    },
  ],
}

const grouped = under({
  name: '学员姓名',
  sex: '性别',
  id: '证件号',
  stateNumber: '国网学籍号',
  studentNumber: '校内学号',
  code: '代码',
  programme: '名称',
  className: '班级',
  enrolledOn: '年月',
  years: '学制',
  state: '状态',
})

const inGroups = ({ name, sex, id, studentNumber }: TestPerson) => ({
  name,
  sex,
  id,
  stateNumber: `G${id}`,
  studentNumber,
  code: '660301',
  programme: '机电技术应用',
  className: '24机电2班',
  enrolledOn: '2024.9',
  years: 3,
  state: '在读',
})

const groups: SecondFile = {
  title: 'a header of two rows in groups, a class merged over its learners, hidden rows and columns',
  kind: 'roster',
  form: 'xlsx',
  sheets: [
    { name: '填表说明', rows: [['一、姓名须与身份证一致。'], ['二、班级写全称。']] },
    {
      name: '24级',
      rows: [
        ['学生信息', null, null, '学籍', null, '专业', null, null, '入学', null, '学籍'],
        grouped.header,
        grouped.row(inGroups(first), 'accepted', [], { programmeCode: '660301', enrolledOn: '2024-09' }),
        grouped.row({ ...inGroups(second), className: null }, taken, [], { className: '24机电2班' }),
        grouped.row({ ...inGroups(third), className: null }, taken, [], { className: '24机电2班' }),
        grouped.row(inGroups(fourth), 'warned'),
        grouped.row({ ...inGroups(fifth), state: '待定' }, 'held', ['state']),
      ],
      merges: ['A1:C1', 'D1:E1', 'F1:G1', 'I1:J1', 'H3:H5'],
      hiddenRows: [6],
      hiddenColumns: [4],
    },
    {
      name: '去年的',
      hidden: true,
      rows: [grouped.header, [...grouped.row(inGroups(sixth), 'accepted').cells]],
    },
  ],
}

const short = under({
  oldName: '姓名',
  sex: '性别',
  id: '身份证件号',
  className: '行政班级',
  name: '姓名',
  studentNumber: '学号',
  code: '专业代码',
  enrolledOn: '入学时间',
  state: '学籍状态',
})

const inShort = ({ name, sex, id, studentNumber }: TestPerson) => ({
  oldName: '旧名',
  sex,
  id,
  className: '24计1',
  name,
  studentNumber,
  code: '710201',
  enrolledOn: '2024-09-01',
  state: '在读',
})

const doubled: SecondFile = {
  title: 'a column twice, once hidden, and the same people twice',
  kind: 'roster',
  form: 'xls',
  sheets: [
    {
      rows: [
        short.header,
        short.row(inShort(first), 'accepted', [], { name: first.name }),
        short.row(inShort(second), 'accepted', [], { name: second.name }),
        short.row(inShort(first), 'unchanged'),
        short.row({ ...inShort(second), name: third.name }, 'rejected', ['id']),
        short.row({ ...inShort(first), className: '24计2' }, 'rejected'),
        short.row({ ...inShort(fourth), studentNumber: first.studentNumber }, heldOrRejected, [
          'studentNumber',
        ]),
        short.row(inShort(stranger), 'held'),
      ],
      hiddenColumns: [1],
    },
  ],
}

const withoutId = under({
  name: '姓名',
  sex: '性别',
  stateNumber: '全国学籍号',
  studentNumber: '学号',
  programme: '专业',
  className: '班级',
  enrolledOn: '入学年月',
  state: '学籍状态',
})

const numberless = ({ name, sex, id, studentNumber }: TestPerson) => ({
  name,
  sex,
  stateNumber: `G${id}`,
  studentNumber,
  programme: '计算机应用',
  className: '24计1',
  enrolledOn: '2024-09',
  state: '在读',
})

const noIdColumn: SecondFile = {
  title: 'no ID column and no programme codes',
  kind: 'roster',
  form: 'csv in UTF-16',
  sheets: [
    {
      rows: [
        withoutId.header,
        withoutId.row(numberless(first), 'warned', ['programme'], { programmeCode: '710201' }),
        withoutId.row({ ...numberless(second), stateNumber: null }, 'rejected'),
        withoutId.row({ ...numberless(third), programme: '驾驶无人机' }, heldOrRejected, ['programme']),
      ],
    },
  ],
}

export const rosterFiles: readonly SecondFile[] = [pages, groups, doubled, noIdColumn]
