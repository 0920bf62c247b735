import { person, type TestPerson } from '../../testing/people.ts'
import {
  heldOrRejected,
  notInSilence,
  taken,
  under,
  type CellsUnder,
  type SecondFile,
} from './second-file.ts'

const family = under({
  seat: '序号',
  name: '姓名',
  sex: '性别',
  id: '身份证号',
  phone: '联系电话',
  guardian: '姓名',
  relation: '关系',
  guardianId: '身份证号',
  guardianPhone: '联系电话',
  code: '专业代码',
  className: '班级',
  studentNumber: '学号',
  enrolledOn: '入学年月',
  state: '学籍状态',
})

const guardian = person(901, '19800101')

const withFamily = ({ name, sex, id, studentNumber }: TestPerson, seat: number) => ({
  seat,
  name,
  sex,
  id,
  phone: '13900000000',
  guardian: guardian.name,
  relation: '父亲',
  guardianId: guardian.id,
  guardianPhone: '13800000000',
  code: '710201',
  className: '24计1',
  studentNumber,
  enrolledOn: '2024-09',
  state: '在读',
})

const readOf = ({ name }: TestPerson) => ({
  name,
  birthDate: '2009-03-15',
  phone: '13900000000',
  guardianPhone: '13800000000',
})

const families: SecondFile = {
  title: 'learner and guardian under the same words in two groups, rows of which only the number is filled',
  kind: 'roster',
  form: 'xlsx',
  sheets: [
    {
      rows: [
        ['2024级学生及监护人信息采集表'],
        ['序号', '学生本人', null, null, null, '监护人', null, null, null, '学籍信息'],
        [null, ...family.header.slice(1)],
        family.row(withFamily(person(1), 1), 'accepted', [], readOf(person(1))),
        family.row(withFamily(person(2), 2), 'accepted', [], readOf(person(2))),
        family.row({ ...withFamily(person(3), 3), guardianId: '无' }, 'accepted', [], readOf(person(3))),
        [4],
        [5],
        ['以下空白'],
        [],
        ['班主任签字：', null, null, null, null, '家长签字：'],
        ['男：1人　　女：2人'],
      ],
      merges: ['A1:N1', 'A2:A3', 'B2:E2', 'F2:I2', 'J2:N2'],
    },
  ],
}

const named = under({
  school: '学校名称',
  teacher: '班主任姓名',
  fatherName: '家长姓名',
  fatherId: '家长身份证号',
  fatherPhone: '家长电话',
  id: '*学生身份证号（文本格式）',
  name: '*学生姓名（必填）',
  formerName: '曾用名',
  sex: '*性别',
  studentNumber: '*学号',
  code: '*专业代码',
  major: '专业方向',
  className: '*班级',
  enrolledOn: '*入学年月（如2024-09）',
  state: '*学籍状态',
  phone: '本人手机号',
})

const withNames = (
  { name, sex, id, studentNumber }: TestPerson,
  changes: Partial<CellsUnder<typeof named>> = {},
) => ({
  school: '白银某校',
  teacher: '某教师',
  fatherName: guardian.name,
  fatherId: guardian.id,
  fatherPhone: '13800000000',
  id,
  name,
  formerName: null,
  sex,
  studentNumber,
  code: '710201',
  major: '软件开发',
  className: '24计1',
  enrolledOn: '2024-09',
  state: '在读',
  phone: '13900000000',
  ...changes,
})

const [a, b, c, d, e, f] = [1, 2, 3, 4, 5, 6].map((serial) => person(serial)) as [
  TestPerson,
  TestPerson,
  TestPerson,
  TestPerson,
  TestPerson,
  TestPerson,
]

const exported: SecondFile = {
  title: 'an export with signs that keep Excel from reading numbers',
  kind: 'roster',
  form: 'csv in UTF-8 with its mark',
  sheets: [
    {
      rows: [
        named.header,
        named.row(withNames(a, { id: { raw: `="${a.id}"` } }), taken, ['id'], readOf(a)),
        named.row(withNames(b, { id: `="${b.id}"` }), taken, ['id'], readOf(b)),
        named.row(withNames(c, { id: `${c.id}\t`, studentNumber: `${c.studentNumber}\t` }), taken, [
          'id',
          'studentNumber',
        ]),
        named.row(withNames(d), 'accepted', [], readOf(d)),
        named.row(withNames(e, { phone: '无' }), taken, ['phone']),
        named.row(withNames(f, { formerName: '/', phone: '' }), 'accepted', [], {
          name: f.name,
          phone: null,
        }),
        ['', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ''],
        named.row(withNames(person(7), { id: '/' }), 'rejected', ['id']),
        named.row(withNames(person(8), { name: '/' }), heldOrRejected, ['name']),
        named.row(withNames(person(9), { id: '629999********0090' }), 'rejected', ['id']),
        named.row(withNames(person(36), { id: `${person(36).id.slice(0, 17)}×` }), notInSilence, ['id']),
        named.row(withNames(person(44), { id: `${person(44).id.slice(0, 17)}Х` }), notInSilence, ['id']),
        named.row(withNames(person(52), { id: `${person(52).id.slice(0, 17)}Ｘ` }), 'warned', ['id']),
        named.row(withNames(person(12), { id: `${person(12).id}。` }), notInSilence, ['id']),
        named.row(withNames(person(13), { name: `★${person(13).name}` }), notInSilence, ['name']),
        named.row(withNames(person(14), { name: `${person(14).name}*` }), notInSilence, ['name']),
        named.row(withNames(person(15), { name: person(15).name.split('').join('\n') }), 'warned', ['name'], {
          name: person(15).name,
        }),
        named.row(withNames(person(16), { state: '休学' }), taken, ['state']),
        named.row(withNames(person(17), { className: '' }), 'rejected', ['className']),
        named.row(withNames(person(18), { studentNumber: '00012' }), 'accepted', [], {
          studentNumber: '00012',
        }),
      ],
    },
  ],
}

const few = (
  title: string,
  form: SecondFile['form'],
  before: readonly (readonly string[])[],
  lineEnd: SecondFile['lineEnd'],
) => ({
  title,
  kind: 'roster',
  form,
  ...(lineEnd && { lineEnd }),
  sheets: [
    {
      rows: [
        ...before,
        named.header,
        named.row(withNames(a), 'accepted', [], readOf(a)),
        named.row(withNames(b), 'accepted'),
      ],
    },
  ],
})

const faraway: SecondFile = {
  title: 'a table that begins far from the corner, numbers shown with zeros, links, rich text',
  kind: 'roster',
  form: 'xlsx',
  sheets: [
    {
      rows: [
        ...Array.from({ length: 8 }, () => []),
        [null, null, null, '白银某校学生名册'],
        [null, null, null, '说明：一、本表由班主任填写；二、姓名、身份证号、学号必须准确无误。'],
        [],
        [null, null, ...named.header],
        shifted(
          named.row(withNames(a, { studentNumber: { number: 12, format: '00000000' } }), 'accepted', [], {
            studentNumber: '00000012',
          }),
        ),
        shifted(
          named.row(withNames(b, { name: { link: b.name }, className: 2401 }), 'accepted', [], {
            name: b.name,
            className: '2401',
          }),
        ),
        shifted(
          named.row(
            withNames(c, { name: { pieces: [c.name.slice(0, 1), c.name.slice(1)] } }),
            'accepted',
            [],
            { name: c.name },
          ),
        ),
        shifted(
          named.row(
            withNames(d, { code: { number: 710_201, format: '0' }, phone: 13_900_000_000 }),
            'accepted',
            [],
            { programmeCode: '710201' },
          ),
        ),
        [null, null, '—— 以下空白 ——'],
        [null, null, '本页小计', '4人'],
        [null, null, '累　计', '4人'],
        [null, null, '联系人：甲', null, null, null, '13900000000'],
        [null, null, '审核意见：同意。', null, null, '2026年3月2日（盖章）'],
      ],
    },
  ],
}

function shifted<Row extends { cells: readonly unknown[] }>(row: Row): Row {
  return { ...row, cells: [null, null, ...row.cells] }
}

export const rosterOfficeFiles: readonly SecondFile[] = [
  families,
  exported,
  few('a plain table', 'csv in UTF-8', [], '\n'),
  few('lines that end as on an old Mac', 'csv in UTF-8', [], '\r'),
  few('a plain table', 'csv in UTF-16, the big end first', [['在籍学生']], undefined),
  few('a line that names the separator', 'csv split at semicolons', [['sep=;']], undefined),
  faraway,
]
