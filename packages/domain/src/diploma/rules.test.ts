import { describe, expect, it } from 'vitest'
import { college, judgeRow, readRow, saidOf, testId, type Cells } from '../testing/rows.ts'
import { diploma } from './rules.ts'
import type { DiplomaClaims } from './schema.ts'

const example: DiplomaClaims = diploma.example
const programmes = [
  { code: '660301', name: '机电技术应用', stage: 'secondary' },
  { code: '460301', name: '机电一体化技术', stage: 'associate' },
  { code: '710201', name: '计算机应用', stage: 'secondary' },
] as const
const good: Cells = {
  name: '赵文',
  residentId: testId,
  programme: '机电技术应用',
  programmeCode: '660301',
  stage: '中专',
  ending: '毕业',
  years: '3年',
  number: '629900202500001',
  issuedOn: '2025年7月1日',
  principal: '演示校长',
  schoolCode: '3662000001',
}
const judge = (changed: Cells = {}, facts = {}) =>
  judgeRow(diploma, { ...good, ...changed }, { programmes, college, ...facts })

describe('a row of diplomas', () => {
  it('becomes a record that the college itself awards', () => {
    expect(judge()).toEqual({ outcome: 'accepted', findings: [], claims: { ...example } })
    expect(diploma.assurance(example, { inRegistry: false, issuerAwards: true })).toBe('awarding-body')
  })

  it('finds code and stage of a programme by its name, and takes an end for a graduation', () => {
    const bare = {
      programmeCode: null,
      stage: null,
      ending: null,
      years: null,
      principal: null,
      schoolCode: null,
    }
    expect(judge(bare)).toMatchObject({
      outcome: 'accepted',
      claims: { programmeCode: '660301', stage: 'secondary', ending: 'graduation' },
    })
  })

  it.each<[string, Cells, string[]]>([
    ['no number', { number: '' }, ['number cell.missing rejected']],
    ['a number stored as one', { number: 6299002025000012 }, ['number cell.lostDigits rejected']],
    ['no date', { issuedOn: null }, ['issuedOn cell.missing rejected']],
    ['a month for a date', { issuedOn: '2025-07' }, ['issuedOn date.noDay held']],
    ['a date within a month', { issuedOn: '2026-03-20' }, ['issuedOn date.ahead held']],
    ['a date in summer', { issuedOn: '2026-07-01' }, ['issuedOn date.ahead rejected']],
    ['a date before the enrolment', { issuedOn: '2024-07-01' }, ['issuedOn diploma.beforeEnrolment held']],
    [
      'a date before the entry in its row',
      { issuedOn: '2025-07-01', enteredOn: '2025年9月' },
      ['issuedOn diploma.beforeEntry rejected'],
    ],
    ['an entry that cannot be read', { enteredOn: '待定' }, []],
    ['an unknown code', { programmeCode: '999999' }, ['programmeCode programme.unknown held']],
    [
      'an unknown name alone',
      { programme: '农机使用', programmeCode: null },
      ['programme programme.nameUnknown held'],
    ],
    ['a name of another code', { programme: '计算机应用' }, ['programme programme.otherName warned']],
    ['an unknown ending', { ending: '学位' }, ['ending cell.notChoice rejected']],
    ['nine years', { years: 9 }, ['years cell.outOfRange rejected']],
    ['a school code cut short', { schoolCode: '36620' }, ['schoolCode schoolCode.format rejected']],
    ['another school', { college: '另外的学校' }, ['college diploma.otherCollege held']],
  ])('with %s is told so', (_case, changed, said) => {
    expect(saidOf(judge(changed))).toEqual(said)
  })

  it('of a programme of earlier years waits, and says itself of which stage it is', () => {
    const old = { programme: '农机使用', programmeCode: null }
    expect(judge(old)).toMatchObject({
      outcome: 'held',
      claims: { programme: '农机使用', stage: 'secondary' },
    })
    expect(saidOf(judge({ ...old, stage: null }))).toContain('stage cell.missing rejected')
  })

  it('bears a number of its school, whoever holds it', () => {
    expect(readRow(diploma, good, college).uniqueKey).toEqual({
      scheme: 'diploma',
      issuer: college.name,
      number: '629900202500001',
    })
  })
})

describe('the achievement of a diploma', () => {
  it.each<[Partial<DiplomaClaims>, string, string]>([
    [{}, 'SecondarySchoolDiploma', '机电技术应用专业毕业证书（中职）'],
    [{ stage: 'associate' }, 'Diploma', '机电技术应用专业毕业证书（高职）'],
    [{ ending: 'partial' }, 'ext:EndOfStudy', '机电技术应用专业肄业证书（中职）'],
  ])('with %j is of the type %s', (changed, type, name) => {
    expect(diploma.achievement({ ...example, ...changed })).toMatchObject({ type, name })
  })
})
