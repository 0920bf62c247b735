import { person, type TestPerson } from '../../testing/people.ts'
import { stranger, withDot } from './learners.ts'
import {
  heldOrRejected,
  notInSilence,
  taken,
  under,
  type CellsUnder,
  type SecondFile,
} from './second-file.ts'

const columns = under({
  number: '获奖证书编号',
  contest: '赛事名称',
  event: '赛项名称',
  code: '赛项编号',
  level: '级别',
  group: '组别',
  award: '获奖等次',
  form: '形式',
  names: '获奖选手',
  ids: '选手证件号码',
  tutor: '指导教师',
  awardedOn: '获奖时间',
  organiser: '主办单位',
})

let serial = 0
const nextNumber = () => `JS2025${String((serial += 1)).padStart(4, '0')}`
const namesOf = (those: readonly TestPerson[], sign: string) => those.map(({ name }) => name).join(sign)
const idsOf = (those: readonly TestPerson[], sign: string) => those.map(({ id }) => id).join(sign)
const [a, b, c, d] = [person(1), person(18), person(35), person(52)] as const

const one = (who: TestPerson, changes: Partial<CellsUnder<typeof columns>> = {}) => ({
  number: nextNumber(),
  contest: '甘肃省职业院校学生技能大赛',
  event: '电子商务运营',
  code: 'ZZ020',
  level: '省级',
  group: '中职组',
  award: '二等奖',
  form: '个人',
  names: who.name,
  ids: who.id,
  tutor: '某教师',
  awardedOn: '2025-06-10',
  organiser: '甘肃省教育厅',
  ...changes,
})

const team = (names: string, ids: string, changes: Partial<CellsUnder<typeof columns>> = {}) =>
  one(a, { names, ids, form: '团体', ...changes })

const separators: SecondFile = {
  title: 'teams whose members are set apart in every way',
  kind: 'competition',
  form: 'csv in GB 18030',
  sheets: [
    {
      rows: [
        ['2025年学生技能大赛获奖情况统计表'],
        columns.header,
        ...['、', '，', ',', '/', '／', ';', '；', '\n', ' / '].map((sign) =>
          columns.row(team(namesOf([a, b, c], sign), idsOf([a, b, c], sign)), taken),
        ),
        columns.row(team(namesOf([a, b], '、'), idsOf([a, b], '\n')), taken),
        columns.row(team(namesOf([withDot, b], '、'), idsOf([withDot, b], '、')), taken),
        columns.row(team(namesOf([a, b, c], '、'), idsOf([a, b], '、')), 'rejected', ['ids']),
        columns.row(team(namesOf([a, b], '、'), idsOf([a, b, c], '、')), 'rejected', ['ids']),
        columns.row(team(namesOf([a, b], '、'), `${a.id}、13900000000`), 'rejected', ['ids']),
        columns.row(team(namesOf([a, b], '、'), `${a.id}、${b.id.slice(0, 17)}Y`), 'rejected', ['ids']),
        columns.row(team(`${a.name}、${d.name}`, `${a.id}、${b.id}`), 'rejected', ['names']),
        columns.row(team(`${a.name}、${a.name}`, `${a.id}、${a.id}`), notInSilence),
        columns.row(team(namesOf([a, b], '、'), idsOf([a, b], '、'), { form: '个人' }), notInSilence),
        ['合计', '', '', '', '', '', '17项'],
      ],
    },
  ],
}

const awards: SecondFile = {
  title: 'awards, levels, dates and people',
  kind: 'competition',
  form: 'xlsx',
  sheets: [
    {
      rows: [
        ['白银某校'],
        ['师生参加技能大赛获奖汇总'],
        ['（2025年度）'],
        columns.header,
        columns.row(one(a, { award: '一等奖' }), 'accepted'),
        columns.row(one(a, { award: '三 等 奖' }), taken, ['award']),
        columns.row(one(b, { award: '金奖', level: '国家级', contest: '世界职业院校技能大赛' }), 'accepted'),
        columns.row(
          one(b, { award: '金牌', level: '国家级', contest: '世界职业院校技能大赛' }),
          [...taken, 'held'],
          ['award'],
        ),
        columns.row(one(b, { award: '一等奖（第2名）' }), [...taken, 'held'], ['award']),
        columns.row(one(b, { award: '优秀指导' }), 'held', ['award']),
        columns.row(one(b, { award: '最佳人气' }), 'held', ['award']),
        columns.row(one(b, { award: null }), heldOrRejected, ['award']),
        columns.row(one(c, { level: '县级', contest: '靖远县中职学生技能大赛' }), 'accepted'),
        columns.row(one(c, { level: '市级', contest: '白银市职业院校技能大赛' }), 'accepted'),
        columns.row(one(c, { level: '校 级', contest: '校园技能节' }), taken, ['level']),
        columns.row(one(c, { level: '银河级' }), 'rejected', ['level']),
        columns.row(one(c, { awardedOn: new Date(Date.UTC(2025, 5, 10)) }), 'accepted', [], {
          issuedOn: '2025-06-10',
        }),
        columns.row(one(c, { awardedOn: { number: 45_818, format: 'yyyy/m/d' } }), 'accepted', [], {
          issuedOn: '2025-06-10',
        }),
        columns.row(one(c, { awardedOn: '二〇二五年六月十日' }), taken, ['awardedOn'], {
          issuedOn: '2025-06-10',
        }),
        columns.row(one(c, { awardedOn: '2025.6.10' }), taken, ['awardedOn'], { issuedOn: '2025-06-10' }),
        columns.row(one(c, { awardedOn: '2025-02-30' }), 'rejected', ['awardedOn']),
        columns.row(one(c, { awardedOn: '2027-01-10' }), 'rejected', ['awardedOn']),
        columns.row(one(c, { awardedOn: { error: '#VALUE!' } }), 'rejected', ['awardedOn']),
        columns.row(one(stranger), 'rejected', ['ids']),
        columns.row(one(d, { names: b.name }), 'rejected', ['names']),
        columns.row(one(d, { ids: null }), 'rejected', ['ids']),
        columns.row(one(d, { ids: 629_999_200_903_151_000 }), 'rejected', ['ids']),
        columns.row(one(d, { names: [...d.name].join('　') }), 'warned', ['names']),
        columns.row(one(d, { number: 'JS-A' }), 'accepted'),
        columns.row(one(a, { number: 'JS-A' }), 'rejected', ['number']),
        columns.row(one(d, { event: '护理技能', code: 'ZZ018', number: 'JS-B' }), 'accepted'),
        columns.row(one(d, { event: '护理技能', code: 'ZZ018', number: 'JS-B' }), 'unchanged'),
        ['小计', null, null, null, null, null, '26项'],
        ['填表人：甲', null, null, '联系电话：09430000000'],
      ],
      merges: ['A1:M1', 'A2:M2', 'A3:M3'],
    },
  ],
}

const onTwoLines = under({
  contest: '竞赛名称',
  event: '赛项',
  level: '竞赛级别',
  award: '获奖等级',
  awardedOn: '颁奖日期',
  number: '证书号',
  name: '学生姓名',
  id: '身份证号',
})

const member = (who: TestPerson, number: string | null) => ({
  contest: number && '白银市职业院校技能大赛',
  event: number && '现代加工技术',
  level: number && '市级',
  award: number && '一等奖',
  awardedOn: number && '2025年10月4日',
  number,
  name: who.name,
  id: who.id,
})

const lines: SecondFile = {
  title: 'members of a team on several lines under merged cells',
  kind: 'competition',
  form: 'xlsx',
  sheets: [
    {
      rows: [
        onTwoLines.header,
        onTwoLines.row(member(a, 'BY-1'), taken),
        onTwoLines.row(member(b, null), [...taken, 'absent']),
        onTwoLines.row(member(c, null), [...taken, 'absent']),
        onTwoLines.row(member(d, 'BY-2'), taken),
      ],
      merges: ['A', 'B', 'C', 'D', 'E', 'F'].map((column) => `${column}2:${column}4`),
    },
  ],
}

export const competitionFiles: readonly SecondFile[] = [separators, awards, lines]
