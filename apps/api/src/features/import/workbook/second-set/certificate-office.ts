import { person, type TestPerson } from '../../testing/people.ts'
import { buildingModels, web } from './catalogues.ts'
import { withDot, withRareSigns } from './learners.ts'
import { notInSilence, taken, under, type CellsUnder, type SecondFile, type Value } from './second-file.ts'

const columns = under({
  school: '考核站点（学校）',
  teacher: '指导教师姓名',
  name: '姓名',
  id: '身份证号',
  entryNumber: '准考证号',
  title: '证书名称',
  level: '证书等级',
  body: '培训评价组织',
  registeredOn: '报名日期',
  examinedOn: '考试日期',
  theory: '理论成绩',
  practical: '实操成绩',
  result: '考核结果',
  serial: '流水号',
  number: '证书编号',
  issuedOn: '发证日期',
  printedOn: '打印日期',
})

let serial = 0
const nextNumber = () => `Y362025${String((serial += 1)).padStart(6, '0')}`

const one = ({ name, id }: TestPerson, changes: Partial<CellsUnder<typeof columns>> = {}) => ({
  school: '某职业学校',
  teacher: '某教师',
  name,
  id,
  entryNumber: '20250501001',
  title: web.name,
  level: '初级',
  body: web.awardingBody,
  registeredOn: '2025-03-01',
  examinedOn: '2025-05-18',
  theory: 71,
  practical: 82,
  result: '通过',
  serial: 'A0001',
  number: nextNumber(),
  issuedOn: '2025-06-20',
  printedOn: '2026-02-27',
  ...changes,
})

const june = { issuedOn: '2025-06-20' } as const

const platform: SecondFile = {
  title: 'an export with four dates, three numbers, placeholders and titles with a level',
  kind: 'certificate',
  form: 'csv in UTF-8',
  lineEnd: '\n',
  sheets: [
    {
      rows: [
        columns.header,
        columns.row(one(person(1), { number: 'Z100' }), 'accepted', [], { ...june, number: 'Z100' }),
        columns.row(one(person(2), { theory: '/', practical: '—' }), taken, ['theory', 'practical']),
        columns.row(one(person(3), { number: '无' }), 'rejected', ['number']),
        columns.row(one(person(4), { number: '/' }), 'rejected', ['number']),
        columns.row(one(person(5), { number: '待发' }), 'rejected', ['number']),
        columns.row(one(person(6), { number: 'Z1 000 006' }), taken, ['number'], { number: 'Z1000006' }),
        columns.row(one(person(7), { number: { raw: '="0012345"' } }), taken, ['number'], {
          number: '0012345',
        }),
        columns.row(one(person(8), { number: `Z108\t` }), taken, ['number'], { number: 'Z108' }),
        columns.row(one(person(9), { title: 'Web前端开发（初级）' }), [...taken, 'held'], ['title']),
        columns.row(one(person(10), { title: 'Web前端开发（高级）' }), notInSilence),
        columns.row(
          one(person(11), { title: '《建筑信息模型(BIM)》', body: buildingModels.awardingBody }),
          taken,
          ['title'],
        ),
        columns.row(
          one(person(12), {
            title: '建筑信息模型（ＢＩＭ）职业技能等级证书',
            body: buildingModels.awardingBody,
          }),
          taken,
          ['title'],
        ),
        columns.row(
          one(person(13), {
            title: '建筑信息模型 (BIM)\n职业技能等级证书',
            body: buildingModels.awardingBody,
          }),
          taken,
          ['title'],
        ),
        columns.row(one(person(14), { issuedOn: '2025.06.2O' }), 'rejected', ['issuedOn']),
        columns.row(one(person(15), { issuedOn: '25.6.20' }), 'rejected', ['issuedOn']),
        columns.row(one(person(16), { issuedOn: '/' }), 'rejected', ['issuedOn']),
        columns.row(one(person(17), { issuedOn: '1899-12-30' }), notInSilence, ['issuedOn']),
        columns.row(
          one(person(18), { issuedOn: '2025-06-19T16:00:00.000Z' }),
          [...taken, 'held', 'rejected'],
          ['issuedOn'],
          june,
        ),
        columns.row(
          one(person(19), { issuedOn: '2025年6月20日 星期五' }),
          [...taken, 'rejected'],
          ['issuedOn'],
          june,
        ),
        columns.row(one(person(20), { issuedOn: '2025年' }), ['held', 'rejected'], ['issuedOn']),
        columns.row(
          one(person(21), { issuedOn: '二O二五年六月二十日' }),
          [...taken, 'rejected'],
          ['issuedOn'],
          june,
        ),
        columns.row(
          one(person(22), { issuedOn: '二零二五年六月廿日' }),
          [...taken, 'rejected'],
          ['issuedOn'],
          june,
        ),
        columns.row(one(withDot, { name: '阿依古丽．买买提' }), 'accepted', [], june),
        columns.row(one(withDot, { name: '阿依古丽.买买提' }), 'accepted', [], june),
        columns.row(one(withDot, { name: '阿依古丽买买提' }), 'rejected', ['name']),
        columns.row(one(withRareSigns, { name: '𠮷姐' }), 'rejected', ['name']),
        columns.row(one(withRareSigns, { name: '??' }), 'rejected', ['name']),
        columns.row(one(person(23), { theory: 59, practical: 30 }), [...taken, 'held', 'rejected']),
        columns.row(one(person(24), { result: '未通过' }), [...taken, 'held', 'rejected']),
      ],
    },
  ],
}

const formats = [
  'yyyy-mm-dd;@',
  'm/d/yy',
  'yyyy"年"m"月"d"日"',
  '[$-804]yyyy"年"m"月"d"日";@',
  '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
  'd-mmm-yy',
  'yyyymmdd',
  'General',
]

const shown = (form: 'xlsx' | 'xlsx from 1904', days: number): SecondFile => {
  const at = (serialDay: number, format = 'General'): Value => ({ number: serialDay, format })
  return {
    title: 'one day under many formats, days that are none',
    kind: 'certificate',
    form,
    sheets: [
      {
        name: '第一批',
        rows: [
          columns.header,
          ...formats.map((format, row) =>
            columns.row(one(person(row + 1), { issuedOn: at(days, format) }), 'accepted', [], june),
          ),
          columns.row(one(person(9), { issuedOn: at(0, 'yyyy-mm-dd') }), notInSilence, ['issuedOn']),
          columns.row(one(person(10), { issuedOn: at(0.5, 'h:mm') }), notInSilence, ['issuedOn']),
          columns.row(one(person(11), { issuedOn: at(-3) }), 'rejected', ['issuedOn']),
          columns.row(one(person(12), { issuedOn: at(9_999_999) }), 'rejected', ['issuedOn']),
          columns.row(
            one(person(13), { number: at(12, '000000') }),
            [...taken, 'held', 'rejected'],
            ['number'],
            { number: '000012' },
          ),
          columns.row(one(person(14), { theory: at(88.666_666_666_7, '0.0') }), taken, ['theory']),
          columns.row(one(person(15), { theory: { formula: 'A1/A2', result: 77 } }), 'accepted'),
        ],
      },
      {
        name: '第二批',
        rows: [
          ['第二批'],
          columns.header,
          columns.row(one(person(21)), 'accepted', [], june),
          columns.row(one(person(22), { id: null }), 'rejected', ['id']),
        ],
      },
      {
        name: '汇总',
        rows: [
          ['等级', '人数'],
          ['初级', 17],
          ['合计', 17],
        ],
      },
    ],
  }
}

export const certificateOfficeFiles: readonly SecondFile[] = [
  platform,
  shown('xlsx', 45_828),
  shown('xlsx from 1904', 45_828 - 1462),
]
