import { describe, expect, it } from 'vitest'
import type { CellValue } from '../import/cell.ts'
import { columnNamer } from '../import/field.ts'
import { residentIdCheckDigit } from '../identity/resident-id.ts'
import type { EnrolledFacts } from './changes.ts'
import { judgeRosterRow, type RosterFacts } from './judge.ts'
import { programmeCatalogue } from './programme.ts'
import { readRosterRow } from './read.ts'
import { rosterFields, type RosterFieldKey } from './roster.ts'
import { rosterEntrySchema } from './schema.ts'

const today = '2026-03-02'
const id = idOf('20090315', '101')
const catalogue = programmeCatalogue([
  { code: '710201', name: '计算机应用', stage: 'secondary' },
  { code: '660103', name: '数控技术应用', stage: 'secondary' },
  { code: '460103', name: '数控技术', stage: 'associate' },
  { code: '260103', name: '数控技术', stage: 'bachelor' },
  {
    code: 'YS01',
    name: '演示技工专业',
    stage: 'secondary',
    catalogue: 'technician',
    levels: ['intermediate', 'senior'],
  },
  { code: '570102K', name: '学前教育', stage: 'associate' },
])
const alone: RosterFacts = {
  today,
  catalogue,
  earlier: null,
  studentNumberEarlier: null,
  enrolled: null,
  elsewhere: false,
  studentNumberTaken: false,
}
const enrolled: EnrolledFacts = {
  name: '赵文',
  studentNumber: 'A202400001',
  programmeCode: '710201',
  className: '24级计算1班',
  enrolledOn: '2024-09',
  years: 3,
  state: 'enrolled',
  track: 'vocational',
}
const good: Readonly<Record<RosterFieldKey, CellValue>> = {
  index: 1,
  name: '赵文',
  sex: '男',
  residentId: id,
  stateNumber: `G${id}`,
  studentNumber: 'A202400001',
  programmeCode: '710201',
  programmeName: '计算机应用',
  className: '24级计算1班',
  enrolledOn: '2024年9月',
  years: 3,
  state: '在读',
  track: null,
  trainingLevel: null,
  phone: '13900000000',
  guardianPhone: '13800000000',
}
const ofTechnicians = { programmeCode: 'YS01', programmeName: '演示技工专业' }
const usual = columnNamer(rosterFields)

function idOf(born: string, serial: string): string {
  const body = `629999${born}${serial}`
  return body + residentIdCheckDigit(body)
}

function judge(
  changes: Readonly<Partial<Record<RosterFieldKey, CellValue | undefined>>> = {},
  facts: Partial<RosterFacts> = {},
) {
  const given = Object.entries({ ...good, ...changes }).filter(([, value]) => value !== undefined)
  const columns = Object.fromEntries(
    given.map(([key]) => [key, usual({ values: {}, columns: {} }, key as RosterFieldKey).column]),
  )
  const draft = readRosterRow({ values: Object.fromEntries(given), columns }, today)
  return judgeRosterRow(draft, { ...alone, ...facts })
}

function said(judged: ReturnType<typeof judge>) {
  return judged.findings.map(({ column, code, outcome }) => [column, code, outcome])
}

describe('a roster row', () => {
  it('is accepted and becomes an entry its schema accepts', () => {
    const { outcome, findings, entry } = judge()
    expect({ outcome, findings }).toEqual({ outcome: 'accepted', findings: [] })
    expect(rosterEntrySchema.parse(entry)).toEqual({
      name: '赵文',
      sex: 'male',
      birthDate: '2009-03-15',
      stateNumber: `G${id}`,
      studentNumber: 'A202400001',
      programmeCode: '710201',
      programmeName: '计算机应用',
      programmeCatalogue: 'moe-2021',
      track: 'vocational',
      trainingLevel: null,
      stage: 'secondary',
      className: '24级计算1班',
      enrolledOn: '2024-09',
      years: 3,
      state: 'enrolled',
      phone: '13900000000',
      guardianPhone: '13800000000',
      guardianNeeded: false,
    })
  })

  it.each<[Partial<Record<RosterFieldKey, CellValue | undefined>>, string, string, string]>([
    [{ name: null }, '姓名', 'name.missing', 'rejected'],
    [{ name: '赵 文' }, '姓名', 'cell.normalised', 'warned'],
    [{ name: '赵?' }, '姓名', 'name.lostCharacter', 'rejected'],
    [{ name: '赵'.repeat(101) }, '姓名', 'name.tooLong', 'rejected'],
    [{ className: '班'.repeat(101) }, '班级', 'cell.tooLong', 'rejected'],
    [{ studentNumber: '𠮷'.repeat(21) }, '学号', 'cell.tooLong', 'rejected'],
    [{ sex: '女' }, '性别', 'sex.contradictsId', 'warned'],
    [{ sex: '无' }, '性别', 'sex.unreadable', 'warned'],
    [{ residentId: null, stateNumber: null }, '身份证号', 'id.missing', 'rejected'],
    [{ residentId: null }, '身份证号', 'id.missing', 'rejected'],
    [{ residentId: null, stateNumber: 'J629999200903150001' }, '身份证号', 'id.notYet', 'warned'],
    [{ residentId: 'L629999200903150001', stateNumber: null }, '身份证号', 'id.notYet', 'warned'],
    [
      { residentId: undefined, stateNumber: 'L629999203003150001' },
      '全国学籍号',
      'id.birthFuture',
      'rejected',
    ],
    [
      { residentId: `${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}` },
      '身份证号',
      'id.checkDigit',
      'rejected',
    ],
    [{ residentId: 629999200903151000 }, '身份证号', 'id.lostDigits', 'rejected'],
    [{ residentId: { error: '#N/A' } }, '身份证号', 'cell.error', 'rejected'],
    [{ stateNumber: `G${idOf('20090315', '103')}` }, '全国学籍号', 'stateNumber.otherId', 'held'],
    [{ stateNumber: 'G1' }, '全国学籍号', 'stateNumber.format', 'warned'],
    [{ studentNumber: '' }, '学号', 'studentNumber.missing', 'rejected'],
    [{ studentNumber: 1e16 }, '学号', 'studentNumber.lostDigits', 'rejected'],
    [{ studentNumber: 'A:1' }, '学号', 'studentNumber.format', 'rejected'],
    [{ programmeCode: '799999' }, '专业代码', 'programme.unknown', 'rejected'],
    [{ programmeName: '计算机' }, '专业名称', 'programme.otherName', 'warned'],
    [{ programmeCode: null }, '专业代码', 'programme.fromName', 'warned'],
    [{ programmeCode: undefined }, '专业名称', 'programme.fromName', 'warned'],
    [{ programmeCode: null, programmeName: '数控技术' }, '专业代码', 'programme.ambiguous', 'rejected'],
    [{ programmeCode: null, programmeName: '炼金术' }, '专业代码', 'programme.nameUnknown', 'rejected'],
    [{ programmeCode: null, programmeName: null }, '专业代码', 'programme.missing', 'rejected'],
    [{ className: '　' }, '班级', 'className.missing', 'rejected'],
    [{ enrolledOn: null }, '入学年月', 'enrolledOn.missing', 'rejected'],
    [{ enrolledOn: '2024年13月' }, '入学年月', 'date.impossible', 'rejected'],
    [{ enrolledOn: '去年' }, '入学年月', 'date.unreadable', 'rejected'],
    [{ enrolledOn: '2026-09' }, '入学年月', 'enrolledOn.ahead', 'warned'],
    [{ enrolledOn: '2027-09' }, '入学年月', 'enrolledOn.future', 'rejected'],
    [{ enrolledOn: '2008-09' }, '入学年月', 'enrolledOn.beforeBirth', 'rejected'],
    [{ years: '很久' }, '学制', 'years.unreadable', 'warned'],
    [{ state: '游学' }, '学籍状态', 'state.unknown', 'held'],
    [{ track: '普通高中' }, '学籍类别', 'track.unknown', 'warned'],
    [{ trainingLevel: '初级工' }, '培养层级', 'trainingLevel.unknown', 'warned'],
    [{ trainingLevel: '高级工班' }, '培养层级', 'trainingLevel.otherSchool', 'warned'],
    [{ ...ofTechnicians, trainingLevel: '预备技师班' }, '培养层级', 'trainingLevel.notInList', 'warned'],
    [{ phone: '12345' }, '联系电话', 'phone.odd', 'warned'],
    [{ guardianPhone: '１３８００００００００' }, '监护人电话', 'cell.normalised', 'warned'],
  ])('with %o is told so: %s, %s, %s', (changes, column, code, outcome) => {
    const judged = judge(changes)
    expect(said(judged)).toEqual([[column, code, outcome]])
    expect(judged.outcome).toBe(outcome)
  })

  it.each<[RosterFieldKey, CellValue, keyof NonNullable<ReturnType<typeof judge>['entry']>, unknown]>([
    ['enrolledOn', '2024级', 'enrolledOn', '2024'],
    ['enrolledOn', '24级', 'enrolledOn', '2024'],
    ['enrolledOn', '2024年秋季', 'enrolledOn', '2024'],
    ['enrolledOn', { date: '2024-09-01' }, 'enrolledOn', '2024-09-01'],
    ['enrolledOn', 202409, 'enrolledOn', '2024-09'],
    ['enrolledOn', 45536, 'enrolledOn', '2024-09-01'],
    ['years', '三年', 'years', 3],
    ['years', '3+2', 'years', 5],
    ['years', '五年一贯制', 'years', 5],
    ['years', null, 'years', null],
    ['state', '休学', 'state', 'on-leave'],
    ['state', null, 'state', 'enrolled'],
    ['programmeCode', 660103, 'programmeCode', '660103'],
    ['track', '综合高中班', 'track', 'general-vocational'],
    ['track', null, 'track', 'vocational'],
    ['trainingLevel', '中职', 'trainingLevel', null],
    ['phone', '139-0000-0000', 'phone', '139-0000-0000'],
    ['phone', '无', 'phone', null],
    ['phone', 13900000000, 'phone', '13900000000'],
  ])('reads %s %o as %s %o', (key, cell, field, value) => {
    const { entry, outcome } = judge({ programmeName: null, [key]: cell })
    expect(outcome).toBe('accepted')
    expect(entry?.[field]).toBe(value)
  })

  it('reads the ID number out of a G number when the sheet has no other', () => {
    const { outcome, entry } = judge({ residentId: undefined })
    expect([outcome, entry?.birthDate]).toEqual(['accepted', '2009-03-15'])
  })

  it('finds the code of a state-controlled programme written without its K', () => {
    const { outcome, entry } = judge({ programmeCode: '570102', programmeName: '学前教育' })
    expect([outcome, entry?.programmeCode]).toEqual(['accepted', '570102K'])
  })

  it('keeps from which list the programme is, and a training level only of that for skilled workers', () => {
    const kept = { programmeCatalogue: 'technician', trainingLevel: 'senior', stage: 'secondary' }
    expect(judge({ ...ofTechnicians, trainingLevel: '高级工班' }).entry).toMatchObject(kept)
    expect(judge({ trainingLevel: '高级工班' }).entry?.trainingLevel).toBeNull()
  })

  it('holds a row that names another track than the enrolment has', () => {
    expect(said(judge({ track: '综合高中' }, { enrolled }))[0]).toContain('enrolment.differs')
  })

  it('suggests the programme of the nearest name for an unknown code', () => {
    const [finding] = judge({ programmeCode: '799999', programmeName: '计算机应用技术' }).findings
    expect(finding?.facts).toEqual({ code: '799999', suggestion: '710201 计算机应用', lists: 'both' })
  })

  it('asks for a guardian until the day before the fourteenth birthday', () => {
    expect(said(judge({ residentId: idOf('20120303', '101'), stateNumber: null }))).toEqual([
      ['身份证号', 'learner.guardianNeeded', 'warned'],
    ])
    const birthday = judge({ residentId: idOf('20120302', '101'), stateNumber: null })
    expect([birthday.outcome, birthday.entry?.guardianNeeded]).toEqual(['accepted', false])
  })
})

describe('a roster row beside others', () => {
  it.each<[Partial<RosterFacts>, string, string, string]>([
    [
      { earlier: { place: { row: 7, sheet: null }, sameName: false, sameContent: false } },
      '身份证号',
      'id.repeatedOtherName',
      'rejected',
    ],
    [
      { earlier: { place: { row: 7, sheet: null }, sameName: true, sameContent: false } },
      '身份证号',
      'id.repeatedOtherData',
      'rejected',
    ],
    [
      { earlier: { place: { row: 7, sheet: null }, sameName: true, sameContent: true } },
      '身份证号',
      'id.repeated',
      'unchanged',
    ],
    [{ elsewhere: true }, '身份证号', 'learner.elsewhere', 'held'],
    [{ continues: true }, '身份证号', 'learner.continues', 'warned'],
    [{ studentNumberEarlier: { row: 9, sheet: null } }, '学号', 'studentNumber.repeated', 'rejected'],
    [{ studentNumberTaken: true }, '学号', 'studentNumber.taken', 'rejected'],
    [{ enrolled }, '身份证号', 'learner.unchanged', 'unchanged'],
    [{ enrolled: { ...enrolled, name: '钱武' } }, '姓名', 'learner.otherName', 'held'],
    [{ enrolled: { ...enrolled, studentNumber: 'A9' } }, '学号', 'enrolment.differs', 'held'],
    [{ enrolled: { ...enrolled, programmeCode: '660103' } }, '专业代码', 'enrolment.differs', 'held'],
    [{ enrolled: { ...enrolled, className: '24级计算2班' } }, '班级', 'enrolment.differs', 'held'],
    [{ enrolled: { ...enrolled, enrolledOn: '2023-09' } }, '入学年月', 'enrolment.differs', 'held'],
    [{ enrolled: { ...enrolled, years: 5 } }, '学制', 'enrolment.differs', 'held'],
    [{ enrolled: { ...enrolled, state: 'on-leave' } }, '学籍状态', 'enrolment.differs', 'held'],
  ])('%o: %s, %s, %s', (facts, column, code, outcome) => {
    const judged = judge({}, facts)
    expect(said(judged)).toEqual([[column, code, outcome]])
    expect(judged.outcome).toBe(outcome)
  })

  it('stays unchanged although something in it was put right', () => {
    const { outcome, findings } = judge({ name: '赵 文' }, { enrolled })
    expect([outcome, findings.length]).toEqual(['unchanged', 1])
  })

  it('is rejected for its own faults although the learner is known', () => {
    expect(judge({ className: null }, { enrolled }).outcome).toBe('rejected')
  })

  it('says what stands on file and what the row gives', () => {
    const [finding] = judge({ state: '休学' }, { enrolled }).findings
    expect(finding?.facts).toEqual({ current: '在读', given: '休学' })
  })

  it('tells no more of a learner elsewhere than that', () => {
    const { findings } = judge({}, { elsewhere: true })
    expect(findings.map(({ facts }) => facts)).toEqual([{}])
  })

  it('never repeats a long number in a finding', () => {
    const judged = judge({ studentNumber: `:${id}`, years: id, state: id, sex: id, enrolledOn: id })
    expect(judged.findings.length).toBeGreaterThan(4)
    expect(JSON.stringify(judged.findings)).not.toMatch(/\d{9}/)
  })
})
