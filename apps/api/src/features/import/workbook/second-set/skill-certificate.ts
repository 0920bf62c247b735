import { person, type TestPerson } from '../../testing/people.ts'
import { grownUp } from './learners.ts'
import {
  heldOrRejected,
  notInSilence,
  taken,
  under,
  type CellsUnder,
  type SecondFile,
} from './second-file.ts'

const columns = under({
  name: '姓名',
  id: '证件号码',
  type: '证书类型',
  occupation: '职业（工种）名称',
  level: '职业技能等级',
  number: '证书编号',
  body: '评价机构',
  theory: '理论知识考试成绩',
  practical: '操作技能考核成绩',
  issuedOn: '发证日期',
})

let serial = 0
const numbered = (digit: number, year = 25) =>
  `S000162999999${year}${digit}${String((serial += 1)).padStart(6, '0')}`

const one = (
  { name, id }: TestPerson,
  level: string,
  digit: number,
  changes: Partial<CellsUnder<typeof columns>> = {},
) => ({
  name,
  id,
  type: '职业技能等级证书',
  occupation: '焊工',
  level,
  number: numbered(digit),
  body: '某职业技能等级认定机构',
  theory: 76,
  practical: 81,
  issuedOn: '2025-10-18',
  ...changes,
})

const levels: SecondFile = {
  title: 'occupations and levels of the national occupational standards',
  kind: 'certificate',
  needs: 'occupations',
  form: 'xlsx',
  sheets: [
    {
      rows: [
        ['职业技能等级认定合格人员名单'],
        columns.header,
        columns.row(one(person(1), '四级/中级工', 4), taken),
        columns.row(one(person(2), '高级工（三级）', 3), taken),
        columns.row(one(person(3), '三级', 3), taken),
        columns.row(one(person(4), '中级工', 4, { occupation: '电工' }), taken),
        columns.row(one(person(5), '五 级', 5, { occupation: '西式面点师' }), 'warned', ['level']),
        columns.row(one(person(6), '四级', 4, { issuedOn: '2026-01-20', number: numbered(4, 26) }), taken),
        columns.row(one(person(7), '三级', 4), notInSilence),
        columns.row(one(person(8), '四级', 4, { number: numbered(4).slice(0, -1) }), notInSilence, [
          'number',
        ]),
        columns.row(one(person(9), '四级', 4, { occupation: '星际飞船驾驶员' }), 'held', ['occupation']),
        columns.row(one(person(10), '九级', 4), heldOrRejected, ['level']),
        columns.row(one(person(11), '四级', 4, { theory: 160 }), 'rejected', ['theory']),
        columns.row(one(person(12), '四级', 4, { issuedOn: '2026-06-01' }), 'rejected', ['issuedOn']),
      ],
      merges: ['A1:J1'],
    },
  ],
}

const qualifications: SecondFile = {
  title: 'old vocational qualifications of grown-ups',
  kind: 'certificate',
  needs: 'occupations',
  form: 'xls',
  sheets: [
    {
      rows: [
        columns.header,
        columns.row(
          one(grownUp, '国家职业资格四级', 4, {
            type: '职业资格证书',
            number: '1128000000400123',
            issuedOn: '2011年11月8日',
            body: '某职业技能鉴定指导中心',
          }),
          'warned',
          ['issuedOn'],
          { issuedOn: '2011-11-08' },
        ),
        columns.row(
          one(grownUp, '中级', 4, {
            type: '职业资格证书',
            number: '112800000040012',
            issuedOn: '2011-11-08',
            body: '某职业技能鉴定指导中心',
          }),
          notInSilence,
        ),
      ],
    },
  ],
}

export const skillCertificateFiles: readonly SecondFile[] = [levels, qualifications]
