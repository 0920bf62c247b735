import { describe, expect, it } from 'vitest'
import { residentIdCheckDigit } from '../identity/resident-id.ts'
import type { CellValue } from '../import/cell.ts'
import { columnNamer } from '../import/field.ts'
import { decidedBefore } from '../import/decided.ts'
import { noCatalogues, type RowFacts as FactsOf } from '../record/kind.ts'
import { certificateFields, type CertificateFieldKey } from './fields.ts'
import { certificateHeld } from './held.ts'
import { judgeCertificateRow } from './judge.ts'
import type { SchemePeriod } from './period.ts'
import { readCertificateRow } from './read.ts'
import { openCertificates, type CertificateReference } from './reference.ts'

type RowFacts = FactsOf<CertificateReference>
type Cells = Readonly<Partial<Record<CertificateFieldKey, CellValue>>>

const today = '2026-03-02'
const id = `62999920090315101${residentIdCheckDigit('62999920090315101')}`
const handedOver: SchemePeriod = {
  scheme: 'x',
  validFrom: '2019-04-04',
  validTo: '2025-12-31',
  endedBy: 'hand-over',
  source: '教职成〔2019〕6号',
  endSource: '人社厅函〔2025〕154号',
}
const withdrawn: SchemePeriod = {
  scheme: 'qualification',
  validFrom: null,
  validTo: '2020-12-31',
  endedBy: 'withdrawal',
  source: '国家职业资格目录',
  endSource: null,
}
const alone: RowFacts = {
  today,
  decided: decidedBefore([]),
  reference: openCertificates({
    certificates: [{ code: 'X001', name: '建筑信息模型（BIM）', awardingBody: '演示建筑评价组织' }],
    occupations: [
      { code: '6-31-01-03', name: '电工' },
      { code: '6-18-02-04', name: '焊工' },
    ],
    schemes: [handedOver, withdrawn],
  }),
  holder: { name: '赵文', enrolledOn: '2024-09-01' },
  numberInFile: null,
  numberTaken: 'none',
}
const good: Cells = {
  name: '赵文',
  residentId: id,
  certificateName: '建筑信息模型（BIM）',
  level: '中级',
  number: 'BIM2025000001',
  awardingBody: '演示建筑评价组织',
  issuedOn: '2025-06-20',
}
const electrician: Cells = { certificateName: '电工', awardingBody: '演示职业技能评价中心' }
const numberOf = (year: string, level = '4', province = '62') => `S0000${province}000001${year}${level}000123`
const usual = columnNamer(certificateFields)

function draftOf(cells: Cells) {
  const keys = certificateFields.map(({ key }) => key).filter((key) => key in cells)
  const columns = Object.fromEntries(keys.map((key) => [key, usual({ values: {}, columns: {} }, key).column]))
  return readCertificateRow({ values: cells, columns }, today)
}

const judge = (cells: Cells, facts: Partial<RowFacts> = {}) =>
  judgeCertificateRow(draftOf({ ...good, ...cells }), { ...alone, ...facts })

const said = (judged: ReturnType<typeof judge>) =>
  judged.findings.map(({ field, code, outcome }) => [field, code, outcome])

describe('a certificate of the labour authorities', () => {
  const skill = (cells: Cells = {}) =>
    judge({ scheme: '人社职业技能等级证书', level: '四级', ...electrician, number: numberOf('25'), ...cells })

  it('names an occupation of the catalogue and bears its code', () => {
    expect(skill()).toMatchObject({
      outcome: 'accepted',
      claims: {
        scheme: 'skill-level',
        certificateCode: '6-31-01-03',
        certificateName: '电工',
        level: 'skill-4',
      },
    })
  })

  it.each<[string, Cells, string | null, string[]]>([
    ['by a number of its form', {}, 'skill-level', []],
    ['by a level that only it has', { level: '特级技师', number: `TS${'0'.repeat(20)}` }, 'skill-level', []],
    ['not by a level of two schemes', { number: 'RSN62' }, null, ['certificate.schemeMissing']],
  ])('whose scheme the sheet does not say is told %s', (_, cells, scheme, codes) => {
    const judged = skill({ scheme: '', ...cells })
    expect(judged.claims?.scheme ?? null).toBe(scheme)
    expect(judged.findings.filter(({ outcome }) => outcome === 'rejected').map(({ code }) => code)).toEqual(
      codes,
    )
  })

  it.each<[string, Cells, [string, string, string][]]>([
    [
      'an occupation nobody knows',
      { certificateName: '云上工' },
      [['certificateName', 'occupation.unknown', 'held']],
    ],
    [
      'an old qualification’s occupation',
      {
        certificateName: '维修电工员',
        scheme: '职业资格证书',
        issuedOn: '2019-05-06',
        number: '1962000001400001',
      },
      [
        ['certificateName', 'occupation.unknown', 'warned'],
        ['issuedOn', 'issuedOn.beforeEnrolment', 'warned'],
      ],
    ],
    ['another code', { occupationCode: '6-18-02-04' }, [['occupationCode', 'occupation.otherCode', 'held']]],
    ['its own code and 工种', { occupationCode: '6-31-01-03-001' }, []],
    [
      'another level in the number',
      { number: numberOf('25', '3') },
      [['number', 'number.otherLevel', 'held']],
    ],
    ['another year in the number', { number: numberOf('24') }, [['number', 'number.otherYear', 'held']]],
    [
      'no such province',
      { number: numberOf('25', '4', '60') },
      [['number', 'number.provinceUnknown', 'held']],
    ],
    [
      'an old qualification’s number, whose places are numbered otherwise',
      { scheme: '职业资格证书', issuedOn: '2019-05-06', number: '1928000001400001' },
      [['issuedOn', 'issuedOn.beforeEnrolment', 'warned']],
    ],
    [
      'a level in its name that is another',
      { certificateName: '电工（三级）' },
      [
        ['level', 'level.otherInName', 'rejected'],
        ['certificateName', 'occupation.unknown', 'held'],
      ],
    ],
    [
      'a number of a province’s own',
      { number: 'RSN629999001254000' },
      [['number', 'number.otherForm', 'warned']],
    ],
    [
      'a 特级技师 numbered like the others',
      { level: '特级技师' },
      [['number', 'number.otherForm', 'warned']],
    ],
    ['a 特级技师 with the own number', { level: '特级技师', number: `TS${'0'.repeat(20)}` }, []],
    ['an apprentice, whose numbering is not known', { level: '学徒工', number: 'A1' }, []],
    ['an ID number in its number', { number: `T${id}` }, [['number', 'number.holdsIdNumber', 'rejected']]],
    [
      'a special operation',
      { certificateName: '特种作业操作证（低压电工）', number: 'A1', level: '学徒工' },
      [
        ['scheme', 'certificate.schemeNotKept', 'rejected'],
        ['certificateName', 'occupation.unknown', 'held'],
      ],
    ],
    [
      'a qualification after they were withdrawn',
      { scheme: '职业资格证书', number: '2562000001400001' },
      [['issuedOn', 'issuedOn.afterWithdrawal', 'held']],
    ],
  ])('with %s is told so', (_case, cells, findings) => {
    expect(said(skill(cells))).toEqual(findings)
  })

  it('is told by a sheet whose names stand under 职业, without a column of types', () => {
    const values = { ...good, ...electrician, level: '四级', number: numberOf('25') }
    const read = (header: string, level = '四级') =>
      readCertificateRow({ values: { ...values, level }, columns: { certificateName: header } }, today)
    expect(read('职业（工种）名称').scheme).toBe('skill-level')
    expect(read('证书名称', '中级').scheme).toBe('x')
    expect(read('1+X证书名称').scheme).toBe('x')
  })

  it('waits for a person who maps it to an occupation, or lets a late date through', () => {
    const catalogues = { ...noCatalogues, occupations: [{ code: '6-31-01-03', name: '电工' }] }
    expect(certificateHeld['occupation.unknown']?.targets?.(catalogues)).toEqual([
      { value: '电工', detail: '6-31-01-03' },
    ])
    for (const code of ['issuedOn.afterWithdrawal', 'issuedOn.beforeScheme', 'occupation.otherCode'])
      expect({ code, accepts: certificateHeld[code]?.accepts }).toEqual({ code, accepts: true })
  })

  it('never gives a number with an ID number in it to be stored', () => {
    expect(JSON.stringify(draftOf({ ...good, number: `T${id}` }).uniqueKey)).toBe('null')
  })
})

it('dates a 1+X certificate no earlier than the scheme (教职成〔2019〕6号)', () => {
  expect(said(judge({ issuedOn: '2019-04-03' }))).toEqual([
    ['issuedOn', 'issuedOn.beforeScheme', 'held'],
    ['issuedOn', 'issuedOn.beforeEnrolment', 'warned'],
  ])
})

describe('a 1+X certificate around the hand-over', () => {
  it.each([
    ['2025-12-31', 'accepted', []],
    ['2026-01-01', 'held', ['issuedOn.afterHandOver']],
    ['2026-04-02', 'held', ['issuedOn.afterHandOver']],
    ['2026-04-03', 'rejected', ['issuedOn.future']],
  ])('of %s is %s', (issuedOn, outcome, codes) => {
    const judged = judge({ issuedOn })
    expect(judged.outcome).toBe(outcome)
    expect(judged.findings.map(({ code }) => code)).toEqual(codes)
  })

  it('says how many days ahead it is dated', () => {
    expect(judge({ issuedOn: '2026-03-05' }).findings[0]?.facts).toEqual({
      date: '2026-03-05',
      lastDay: '2025-12-31',
      daysAhead: 3,
      source: '人社厅函〔2025〕154号',
    })
  })

  it.each([
    ['2026-01-01', 'accepted', []],
    [today, 'accepted', []],
    ['2026-03-03', 'held', ['issuedOn.ahead']],
    ['2026-04-02', 'held', ['issuedOn.ahead']],
    ['2026-04-03', 'rejected', ['issuedOn.future']],
  ])('is no other scheme’s: dated %s it is %s', (issuedOn, outcome, codes) => {
    const judged = judge({
      issuedOn,
      scheme: '职业技能等级证书',
      level: '四级',
      ...electrician,
      number: numberOf('26'),
    })
    expect(judged.outcome).toBe(outcome)
    expect(judged.findings.map(({ code }) => code)).toEqual(codes)
  })
})
