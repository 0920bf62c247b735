import { residentIdCheckDigit } from '@jiangji/domain/identity/resident-id'
import { person } from '../../testing/people.ts'
import {
  heldOrRejected,
  notInSilence,
  taken,
  under,
  type CellsUnder,
  type SecondFile,
  type Value,
} from './second-file.ts'

const columns = under({
  name: '姓名',
  sex: '性别',
  id: '证件号码',
  stateNumber: '全国学籍号',
  studentNumber: '学号',
  code: '专业代码',
  className: '班级名称',
  enrolledOn: '入学日期',
  state: '学籍状态',
  phone: '学生电话',
})

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))

function born(date: string, serial: number) {
  return person(serial, date)
}

let serial = 100
const one = (changes: Partial<CellsUnder<typeof columns>> = {}, who = person((serial += 1))) => {
  const { name, sex, id, studentNumber } = who
  return {
    name,
    sex,
    id,
    stateNumber: null,
    studentNumber: `${studentNumber}`,
    code: '710201',
    className: '24计1',
    enrolledOn: '2024-09-01',
    state: '在读',
    phone: null,
    ...changes,
  }
}

const named = (name: string) => one({ name })
const withSmallX = person(1)
const [blanks, zeroWidth, wide, tab, minus] = [2, 3, 4, 5, 6].map((at) => person(at))

const names: SecondFile = {
  title: 'names',
  kind: 'roster',
  form: 'csv in GB 18030',
  sheets: [
    {
      rows: [
        columns.header,
        ...['·', '•', '・', '･', '‧', '∙'].map((dot) =>
          columns.row(named(`古丽${dot}买买提`), 'accepted', [], { name: '古丽·买买提' }),
        ),
        columns.row(named('古丽 · 买买提'), taken, [], { name: '古丽·买买提' }),
        columns.row(named('𠮷㛃'), 'accepted', [], { name: '𠮷㛃' }),
        columns.row(named('张 三'), 'warned', ['name'], { name: '张三' }),
        columns.row(named('张　四'), 'warned', ['name'], { name: '张四' }),
        columns.row(named('李\u200b五'), 'warned', ['name'], { name: '李五' }),
        columns.row(named('李六  '), taken, ['name'], { name: '李六' }),
        columns.row(named('Alim Tursun'), 'accepted', [], { name: 'Alim Tursun' }),
        columns.row(named('凌\uf914'), taken, ['name'], { name: '凌\uf914' }),
        columns.row(named('李\ue5f1'), notInSilence, ['name']),
        columns.row(named('张?'), 'rejected', ['name']),
        columns.row(named('张？'), 'rejected', ['name']),
        columns.row(named('赵□'), 'rejected', ['name']),
        columns.row(named('张七（转专业）'), notInSilence, ['name']),
        columns.row(named('张八2'), notInSilence, ['name']),
        columns.row(named(' \u3000'), 'rejected', ['name']),
      ],
    },
  ],
}

const numbers: SecondFile = {
  title: 'ID numbers',
  kind: 'roster',
  form: 'xlsx',
  sheets: [
    {
      rows: [
        columns.header,
        columns.row(one({ id: withSmallX.id.toLowerCase() }, withSmallX), taken, ['id']),
        columns.row(one({ id: blanks?.id.replace(/(.{6})(.{8})/, '$1 $2 ') ?? '' }, blanks), 'warned', [
          'id',
        ]),
        columns.row(one({ id: `${zeroWidth?.id ?? ''}\u200b` }, zeroWidth), 'warned', ['id']),
        columns.row(one({ id: fullWidth(wide?.id ?? '') }, wide), 'warned', ['id']),
        columns.row(one({ id: `\t${tab?.id ?? ''}` }, tab), taken, ['id']),
        columns.row(
          one({ id: { pieces: [minus?.id.slice(0, 6) ?? '', minus?.id.slice(6) ?? ''] } }, minus),
          'accepted',
        ),
        columns.row(one({ id: 629_999_200_903_151_000 }), 'rejected', ['id']),
        columns.row(one({ id: '6.29999E+17' }), 'rejected', ['id']),
        columns.row(one({ id: '629999090315101' }), 'rejected', ['id']),
        columns.row(one({ id: '13900000000' }), 'rejected', ['id']),
        columns.row(one({ id: '62999920O903150O1X' }), 'rejected', ['id']),
        columns.row(one({ id: '无' }), 'rejected', ['id']),
        columns.row(one({ id: null }), 'rejected', ['id']),
        columns.row(one({ id: { error: '#N/A' } }), 'rejected', ['id']),
        columns.row(one({ id: wrongLastDigit(person(120).id) }), 'rejected', ['id']),
        columns.row(one({}, born('20270101', 1)), 'rejected', ['id']),
        columns.row(one({ id: withCheck('62999920090230015') }), 'rejected', ['id']),
        columns.row(one({ id: null, stateNumber: 'J629999200903150001' }), 'warned'),
        columns.row(one({ id: null, stateNumber: 'L629999200903150002' }), 'warned'),
        columns.row(one({ id: null, stateNumber: `G${person(121).id}` }), 'rejected', ['id']),
        columns.row(one({ stateNumber: `G${person(122).id}` }), 'held', ['stateNumber']),
        columns.row(one({ enrolledOn: '2025-09' }, born('20120303', 1)), 'warned', [], {
          guardianNeeded: true,
        }),
        columns.row(one({ enrolledOn: '2025-09' }, born('20120302', 1)), 'accepted', [], {
          guardianNeeded: false,
        }),
        columns.row(one({ sex: '女' }, person(123)), 'warned', ['sex']),
        columns.row(one({ code: '999999' }), 'rejected', ['code']),
        columns.row(one({ code: 710_201, studentNumber: 20_240_001 }), 'accepted', [], {
          programmeCode: '710201',
          studentNumber: '20240001',
        }),
        columns.row(one({ code: fullWidth('710201') }), 'warned', ['code'], { programmeCode: '710201' }),
        columns.row(one({ className: { error: '#REF!' } }), 'rejected', ['className']),
        columns.row(
          one({ className: { formula: 'CONCATENATE("24","计1")', result: '24计1' } }),
          'accepted',
          [],
          {
            className: '24计1',
          },
        ),
        columns.row(one({ phone: 13_900_000_000 }), 'accepted', [], { phone: '13900000000' }),
      ],
    },
  ],
}

const writtenDates: readonly [Value, string][] = [
  ['2024.9.1', '2024-09-01'],
  ['2024/9/1', '2024-09-01'],
  ['20240901', '2024-09-01'],
  ['2024年9月1日', '2024-09-01'],
  ['二〇二四年九月一日', '2024-09-01'],
  ['2024-09-01 00:00:00', '2024-09-01'],
  ['2024/9/1 8:30', '2024-09-01'],
  ['２０２４年９月', '2024-09'],
  ['2024年09月', '2024-09'],
  ['2024.09', '2024-09'],
  ['202409', '2024-09'],
  ['二〇二四年九月', '2024-09'],
  ['9/13/2024', '2024-09-13'],
]

const dates: SecondFile = {
  title: 'dates in words and figures',
  kind: 'roster',
  form: 'tsv',
  sheets: [
    {
      rows: [
        columns.header,
        ...writtenDates.map(([enrolledOn, read]) =>
          columns.row(
            one({ enrolledOn }),
            enrolledOn === '9/13/2024' ? [...taken, ...heldOrRejected] : taken,
            ['enrolledOn'],
            {
              enrolledOn: read,
            },
          ),
        ),
        columns.row(one({ enrolledOn: '9/1/2024' }), notInSilence, ['enrolledOn']),
        columns.row(one({ enrolledOn: '2024-13' }), 'rejected', ['enrolledOn']),
        columns.row(one({ enrolledOn: '2024-09-31' }), 'rejected', ['enrolledOn']),
        columns.row(one({ enrolledOn: '去年秋天' }), 'rejected', ['enrolledOn']),
        columns.row(one({ enrolledOn: '2026-09' }), 'warned', ['enrolledOn']),
        columns.row(one({ enrolledOn: '2027-09' }), 'rejected', ['enrolledOn']),
      ],
    },
  ],
}

const excelDates = (form: 'xlsx' | 'xlsx from 1904', days: number): SecondFile => ({
  title: 'dates of Excel',
  kind: 'roster',
  form,
  sheets: [
    {
      rows: [
        columns.header,
        columns.row(one({ enrolledOn: new Date(Date.UTC(2024, 8, 1)) }), 'accepted', [], {
          enrolledOn: '2024-09-01',
        }),
        columns.row(one({ enrolledOn: { number: days, format: 'yyyy"年"m"月"' } }), 'accepted', [], {
          enrolledOn: '2024-09',
        }),
        columns.row(
          one({ enrolledOn: { formula: 'DATE(2024,9,1)', result: new Date(Date.UTC(2024, 8, 1)) } }),
          'accepted',
          [],
          {
            enrolledOn: '2024-09-01',
          },
        ),
        columns.row(one({ enrolledOn: 202_409 }), taken, ['enrolledOn'], { enrolledOn: '2024-09' }),
      ],
    },
  ],
})

function withCheck(body: string): string {
  return body + residentIdCheckDigit(body)
}

function wrongLastDigit(id: string): string {
  return id.slice(0, 17) + (id.endsWith('5') ? '6' : '5')
}

export const rosterCellFiles: readonly SecondFile[] = [
  names,
  numbers,
  dates,
  excelDates('xlsx', 45_536),
  excelDates('xlsx from 1904', 45_536 - 1462),
]
