import { person, type TestPerson } from '../../testing/people.ts'
import { buildingModels, web, welding } from './catalogues.ts'
import { stranger, withDot, withLatinName, withRareSigns } from './learners.ts'
import { notInSilence, taken, under, type CellsUnder, type SecondFile } from './second-file.ts'
import { skillCertificateFiles } from './skill-certificate.ts'

const printed = under({
  seat: '序号',
  name: '学员\n姓名',
  id: '证件\n号码',
  title: '证书名称',
  level: '证书\n等级',
  number: '证书编号\n（必填）',
  body: '培训评价组织（颁证机构）',
  examiner: '考评员',
  theory: '理论',
  practical: '实操',
  total: '总分',
  issuedOn: '发证时间',
  remarks: '备注',
})

let serial = 0
const nextNumber = () => `X362025${String((serial += 1)).padStart(6, '0')}`

const inPrint = ({ name, id }: TestPerson) => ({
  seat: 1,
  name,
  id,
  title: '建筑信息模型(BIM)职业技能等级证书',
  level: '初级',
  number: nextNumber(),
  body: buildingModels.awardingBody,
  examiner: '某考评员',
  theory: 71,
  practical: 82.5,
  total: 78,
  issuedOn: '2025年6月20日',
  remarks: null,
})

const groups: SecondFile = {
  title: 'three titles, a header of two rows with marks in a group, merged names, a hidden row, subtotals',
  kind: 'certificate',
  form: 'xlsx',
  sheets: [
    {
      name: '初级',
      rows: [
        ['某职业学校'],
        ['1+X证书获证人员一览表'],
        ['考核时间：2025年5月', null, null, null, null, null, '制表日期：2026.3.2'],
        [
          '序号',
          '学员\n姓名',
          '证件\n号码',
          '证书',
          null,
          null,
          '培训评价组织（颁证机构）',
          '考评员',
          '成绩（分）',
          null,
          null,
          '发证时间',
          '备注',
        ],
        printed.header.map((text, at) => ([3, 4, 5, 8, 9, 10].includes(at) ? text : null)),
        printed.row(inPrint(person(1)), 'accepted', [], { issuedOn: '2025-06-20' }),
        printed.row({ ...inPrint(person(2)), title: null, issuedOn: null }, taken, [], {
          issuedOn: '2025-06-20',
        }),
        printed.row({ ...inPrint(person(3)), title: null, issuedOn: null }, taken, [], {
          issuedOn: '2025-06-20',
        }),
        [],
        ['小计', '3人', null, null, null, null, null, null, 71, 82.5, 78],
        printed.row({ ...inPrint(person(4)), title: '建筑信息模型（BIM）' }, 'accepted'),
        printed.row(inPrint(person(5)), 'warned'),
        printed.row({ ...inPrint(person(6)), practical: 101 }, 'rejected', ['practical']),
        printed.row({ ...inPrint(person(7)), theory: -1 }, 'rejected', ['theory']),
        ['合计', '6人'],
        ['填表人：甲', null, null, null, '复核：乙'],
        ['说明：成绩满分100分，60分合格。'],
      ],
      merges: [
        'A1:M1',
        'A2:M2',
        'A3:F3',
        'G3:M3',
        'A4:A5',
        'B4:B5',
        'C4:C5',
        'D4:F4',
        'G4:G5',
        'H4:H5',
        'I4:K4',
        'L4:L5',
        'M4:M5',
        'D6:D8',
        'L6:L8',
      ],
      hiddenRows: [12],
    },
  ],
}

const columns = under({
  issuedOn: '颁证日期',
  number: '证书编码',
  level: '级别',
  title: '1+X证书名称',
  body: '评价组织',
  total: '总成绩',
  id: '身份证件号码',
  name: '考生姓名',
  batch: '考核批次',
})

const one = ({ name, id }: TestPerson, changes: Partial<CellsUnder<typeof columns>> = {}) => ({
  issuedOn: '2025-06-20',
  number: nextNumber(),
  level: '中级',
  title: web.name,
  body: web.awardingBody,
  total: 85,
  id,
  name,
  batch: '2025年第一批',
  ...changes,
})

const readsTwentieth = { issuedOn: '2025-06-20' } as const

const texts: SecondFile = {
  title: 'names, levels, titles, marks and dates in many spellings',
  kind: 'certificate',
  form: 'csv in GB 18030',
  sheets: [
    {
      rows: [
        ['获证学生名单（第一批）'],
        columns.header,
        ...[
          '2025.6.20',
          '2025/6/20',
          '20250620',
          '2025年6月20日',
          '二〇二五年六月二十日',
          '2025-06-20 09:30:00',
          '2025. 6. 20',
        ].map((issuedOn, at) =>
          columns.row(one(person(at + 1), { issuedOn }), taken, ['issuedOn'], readsTwentieth),
        ),
        columns.row(
          one(person(8), { issuedOn: '6/20/2025' }),
          [...taken, 'held', 'rejected'],
          ['issuedOn'],
          readsTwentieth,
        ),
        columns.row(one(person(9), { issuedOn: '6/7/2025' }), notInSilence, ['issuedOn']),
        columns.row(one(person(10), { issuedOn: '2025-06-31' }), 'rejected', ['issuedOn']),
        columns.row(one(person(11), { issuedOn: '2025年6月' }), 'held', ['issuedOn']),
        columns.row(one(person(12), { issuedOn: '2026-05-01' }), 'rejected', ['issuedOn']),
        columns.row(one(person(13), { issuedOn: '2026-01-01' }), 'held', ['issuedOn']),
        columns.row(one(person(14), { issuedOn: '2025-12-31' }), 'accepted'),
        columns.row(one(person(15), { issuedOn: '2024-08-31' }), 'warned', ['issuedOn']),
        columns.row(one(person(16), { issuedOn: '待定' }), 'rejected', ['issuedOn']),
        columns.row(one(withDot, { name: '阿依古丽•买买提' }), 'accepted'),
        columns.row(one(withDot, { name: '阿依古丽・买买提' }), 'accepted'),
        columns.row(one(withRareSigns), 'accepted'),
        columns.row(one(withLatinName, { name: 'ALIM  TURSUN' }), taken, ['name']),
        columns.row(one(person(17), { name: [...person(17).name].join(' ') }), 'warned', ['name']),
        columns.row(one(person(18), { name: person(19).name }), 'rejected', ['name']),
        columns.row(one(person(18), { id: person(18).id.replace(/^6/, '６') }), 'warned', ['id']),
        columns.row(one(stranger), 'rejected', ['id']),
        columns.row(one(person(20), { id: '13900000000' }), 'rejected', ['id']),
        columns.row(one(person(20), { level: '中 级' }), 'warned', ['level']),
        columns.row(one(person(21), { level: '三级' }), 'rejected', ['level']),
        columns.row(one(person(22), { level: '高级工（三级）' }), 'rejected', ['level']),
        columns.row(one(person(23), { level: null }), 'rejected', ['level']),
        columns.row(one(person(24), { title: '《Web前端开发》职业技能等级证书' }), 'accepted'),
        columns.row(one(person(25), { title: 'ｗｅｂ前端开发职业技能等级证书' }), taken, ['title']),
        columns.row(one(person(26), { title: '无人机驾驶职业技能等级证书' }), 'held', ['title']),
        columns.row(
          one(person(27), { title: '特殊焊接技术', body: '中船舰客教育科技（北京）有限公司' }),
          'accepted',
        ),
        columns.row(one(person(28), { total: '88.5分' }), taken, ['total']),
        columns.row(one(person(29), { total: '８８' }), taken, ['total']),
        columns.row(one(person(30), { total: '95%' }), notInSilence, ['total']),
        columns.row(one(person(31), { total: '合格' }), notInSilence, ['total']),
        columns.row(one(person(32), { total: '缺考' }), notInSilence, ['total']),
        columns.row(one(person(33), { total: '' }), 'accepted'),
        columns.row(one(person(34), { number: '' }), 'rejected', ['number']),
        columns.row(one(person(35), { number: '3.62025E+17' }), 'rejected', ['number']),
        columns.row(one(person(36), { batch: '第一批\n（补考）' }), 'accepted'),
        columns.row(one(person(37)), 'accepted'),
        ['共计', '35人', '', '', '', '', '', '', ''],
      ],
    },
  ],
}

const excelCells = (form: 'xlsx' | 'xlsx from 1904', days: number): SecondFile => ({
  title: 'cells of Excel',
  kind: 'certificate',
  form,
  sheets: [
    {
      rows: [
        columns.header,
        columns.row(
          one(person(1), { issuedOn: new Date(Date.UTC(2025, 5, 20)) }),
          'accepted',
          [],
          readsTwentieth,
        ),
        columns.row(
          one(person(2), { issuedOn: { number: days, format: 'yyyy/m/d' } }),
          'accepted',
          [],
          readsTwentieth,
        ),
        columns.row(
          one(person(3), { issuedOn: { number: days + 0.75, format: 'yyyy/m/d h:mm' } }),
          'accepted',
          [],
          readsTwentieth,
        ),
        columns.row(one(person(4), { issuedOn: 20_250_620 }), taken, ['issuedOn'], readsTwentieth),
        columns.row(one(person(5), { total: { formula: 'AVERAGE(80,90)', result: 85 } }), 'accepted'),
        columns.row(one(person(6), { total: { error: '#N/A' } }), 'rejected', ['total']),
        columns.row(one(person(7), { batch: { error: '#REF!' } }), 'accepted'),
        columns.row(one(person(8), { total: { number: 0.95, format: '0%' } }), notInSilence, ['total']),
        columns.row(one(person(9), { number: 362_025_000_001 }), 'accepted', [], { number: '362025000001' }),
        columns.row(one(person(10), { number: 362_025_000_123_456_800 }), 'rejected', ['number']),
        columns.row(one(person(11), { id: 629_999_200_903_151_000 }), 'rejected', ['id']),
        columns.row(one(person(12), { name: { pieces: ['', person(12).name] } }), 'accepted'),
        columns.row(one(person(13), { title: { formula: 'B1', result: web.name } }), 'accepted'),
        columns.row(one(person(14), { name: { error: '#VALUE!' } }), 'rejected', ['name']),
      ],
    },
  ],
})

const ofOne = (number: string, issuedOn: string) => ({ number, issuedOn })

const twice: SecondFile = {
  title: 'rows that come twice',
  kind: 'certificate',
  form: 'tsv',
  sheets: [
    {
      rows: [
        columns.header,
        columns.row(one(person(1), ofOne('X1', '2025-06-20')), 'accepted'),
        columns.row(one(person(1), ofOne('X1', '2025-06-20')), 'unchanged'),
        columns.row(one(person(1), ofOne('X1', '2025/6/20')), 'unchanged'),
        columns.row(one(person(1), ofOne('X1', '2025-06-21')), 'rejected', ['number']),
        columns.row(one(person(2), ofOne('X1', '2025-06-20')), 'rejected', ['number']),
        columns.row(
          one(person(2), { number: 'X1', title: welding.name, body: welding.awardingBody }),
          'accepted',
        ),
        columns.row(one(person(3), ofOne('Ｘ２', '2025-06-20')), 'warned', ['number'], { number: 'X2' }),
        columns.row(one(person(4), ofOne('X2', '2025-06-20')), 'rejected', ['number']),
        columns.header,
        columns.row(one(person(5), ofOne('X5', '2025-06-20')), 'accepted'),
      ],
    },
  ],
}

export const certificateFiles: readonly SecondFile[] = [
  groups,
  texts,
  excelCells('xlsx', 45_828),
  excelCells('xlsx from 1904', 45_828 - 1462),
  twice,
  ...skillCertificateFiles,
]
