import { describe, expect, it } from 'vitest'
import { residentIdCheckDigit } from '../identity/resident-id.ts'
import type { CellValue } from '../import/cell.ts'
import { columnNamer } from '../import/field.ts'
import { decidedBefore } from '../import/decided.ts'
import type { HolderFacts, RowFacts as FactsOf } from '../record/kind.ts'
import { certificateFields, type CertificateFieldKey } from './fields.ts'
import { judgeCertificateRow } from './judge.ts'
import { readCertificateRow } from './read.ts'
import { openCertificates, type CertificateReference } from './reference.ts'
import { certificate } from './rules.ts'
import { certificateSchema } from './schema.ts'

type RowFacts = FactsOf<CertificateReference>
type Cells = Readonly<Partial<Record<CertificateFieldKey, CellValue>>>

const today = '2026-03-02'
const id = `62999920090315101${residentIdCheckDigit('62999920090315101')}`
const body = '演示建筑评价组织'
const holder: HolderFacts = { name: '赵文', enrolledOn: '2024-09-01' }
const alone: RowFacts = {
  today,
  decided: decidedBefore([]),
  reference: openCertificates({
    certificates: [
      { code: 'X001', name: '建筑信息模型（BIM）', awardingBody: body },
      { code: 'X002', name: 'Web前端开发', awardingBody: '演示信息评价组织' },
      { code: 'X102', name: 'Web前端开发', awardingBody: '演示软件评价组织' },
    ],
    occupations: [
      { code: '6-31-01-03', name: '电工' },
      { code: '6-18-02-04', name: '焊工' },
    ],
    schemes: [
      {
        scheme: 'x',
        validFrom: '2019-04-04',
        validTo: '2025-12-31',
        endedBy: 'hand-over',
        source: '教职成〔2019〕6号',
        endSource: '人社厅函〔2025〕154号',
      },
      {
        scheme: 'qualification',
        validFrom: null,
        validTo: '2020-12-31',
        endedBy: 'withdrawal',
        source: '国家职业资格目录',
        endSource: null,
      },
    ],
  }),
  holder,
  numberInFile: null,
  numberTaken: 'none',
}
const good: Cells = {
  name: '赵文',
  residentId: id,
  certificateName: '建筑信息模型(BIM)职业技能等级证书',
  level: '中级',
  number: 'BIM2025000001',
  awardingBody: body,
  site: '演示考核站点',
  theoryScore: 88,
  practicalScore: 91.5,
  issuedOn: '2025年6月20日',
}
const usual = columnNamer(certificateFields)

function draftOf(cells: Cells) {
  const keys = certificateFields.map(({ key }) => key).filter((key) => key in cells)
  const columns = Object.fromEntries(keys.map((key) => [key, usual({ values: {}, columns: {} }, key).column]))
  return readCertificateRow({ values: cells, columns }, today)
}

const judge = (cells: Cells = {}, facts: Partial<RowFacts> = {}) =>
  judgeCertificateRow(draftOf({ ...good, ...cells }), { ...alone, ...facts })

const said = (judged: ReturnType<typeof judge>) =>
  judged.findings.map(({ field, code, outcome }) => [field, code, outcome])

describe('a certificate row', () => {
  it('is accepted and becomes claims that its schema accepts', () => {
    const { outcome, findings, claims } = judge()
    expect({ outcome, findings }).toEqual({ outcome: 'accepted', findings: [] })
    expect(certificateSchema.parse(claims)).toEqual({
      scheme: 'x',
      certificateCode: 'X001',
      certificateName: '建筑信息模型（BIM）',
      level: 'intermediate',
      number: 'BIM2025000001',
      awardingBody: body,
      site: '演示考核站点',
      scores: { theory: 88, practical: 91.5, total: null },
      issuedOn: '2025-06-20',
      validTo: null,
    })
  })

  it('names the column as the sheet does, or as it is usually called', () => {
    const columns = { level: '技能等级（必填）' }
    const { findings } = readCertificateRow({ values: { ...good, level: '', number: '' }, columns }, today)
    expect(findings.map(({ code, column }) => [code, column])).toEqual([
      ['level.missing', '技能等级（必填）'],
      ['number.missing', '证书编号'],
    ])
  })

  it.each<[string, Cells, [string, string, string][]]>([
    ['no name', { name: '' }, [['name', 'name.missing', 'rejected']]],
    ['a name with a lost character', { name: '赵？' }, [['name', 'name.lostCharacter', 'rejected']]],
    ['a name with blanks', { name: '赵 文' }, [['name', 'cell.normalised', 'warned']]],
    ['no ID number', { residentId: null }, [['residentId', 'id.missing', 'rejected']]],
    [
      'an ID number kept as a number',
      { residentId: 629999200903151000 },
      [['residentId', 'id.lostDigits', 'rejected']],
    ],
    ['an ID number cut short', { residentId: '62999920090315' }, [['residentId', 'id.format', 'rejected']]],
    [
      'no certificate name',
      { certificateName: ' ' },
      [['certificateName', 'certificate.nameMissing', 'rejected']],
    ],
    [
      'a formula gone wrong',
      { certificateName: { error: '#N/A' } },
      [['certificateName', 'cell.error', 'rejected']],
    ],
    ['a formula gone wrong for a site', { site: { error: '#N/A' } }, [['site', 'cell.error', 'rejected']]],
    [
      'an unknown certificate',
      { certificateName: '演示证书' },
      [['certificateName', 'certificate.unknown', 'held']],
    ],
    ['no awarding body', { awardingBody: '' }, [['awardingBody', 'awardingBody.missing', 'rejected']]],
    [
      'another awarding body',
      { awardingBody: '别的组织' },
      [['awardingBody', 'awardingBody.differs', 'held']],
    ],
    ['no level', { level: null }, [['level', 'level.missing', 'rejected']]],
    [
      'a level of another scheme',
      { scheme: '1+X', level: '三级' },
      [['level', 'level.notInScheme', 'rejected']],
    ],
    ['a level of no scheme', { level: '特级' }, [['level', 'level.notInScheme', 'rejected']]],
    ['an unknown scheme', { scheme: '荣誉证书' }, [['scheme', 'certificate.schemeUnknown', 'held']]],
    ['no number', { number: '' }, [['number', 'number.missing', 'rejected']]],
    [
      'a number kept as a number',
      { number: 1234567890123456 },
      [['number', 'number.lostDigits', 'rejected']],
    ],
    ['a number in full width', { number: 'ＢＩＭ１' }, [['number', 'cell.normalised', 'warned']]],
    ['a score in words', { theoryScore: '合格' }, [['theoryScore', 'score.notNumber', 'rejected']]],
    ['a score above 100', { practicalScore: 101 }, [['practicalScore', 'score.outOfRange', 'rejected']]],
    ['a score below 0', { totalScore: -1 }, [['totalScore', 'score.outOfRange', 'rejected']]],
    ['no date', { issuedOn: '' }, [['issuedOn', 'issuedOn.missing', 'rejected']]],
    ['a month', { issuedOn: '2025.6' }, [['issuedOn', 'issuedOn.noDay', 'held']]],
    ['a year', { issuedOn: 2025 }, [['issuedOn', 'issuedOn.noDay', 'held']]],
    ['a day that does not exist', { issuedOn: '2025-02-30' }, [['issuedOn', 'date.impossible', 'rejected']]],
    ['a date that is none', { issuedOn: '去年夏天' }, [['issuedOn', 'date.unreadable', 'rejected']]],
    ['an end before its date', { validTo: '2025-06-19' }, [['validTo', 'validTo.beforeIssue', 'rejected']]],
    ['an end that is no date', { validTo: '三年' }, [['validTo', 'date.unreadable', 'warned']]],
    [
      'a date before the enrolment',
      { issuedOn: '2024-08-31' },
      [['issuedOn', 'issuedOn.beforeEnrolment', 'warned']],
    ],
  ])('with %s is told so', (_case, cells, findings) => {
    expect(said(judge(cells))).toEqual(findings)
  })

  it.each([
    '2025-06-20',
    '2025/6/20',
    '2025.6.20',
    '20250620',
    '２０２５年６月２０日',
    45828,
    { date: '2025-06-20' },
  ])('dated %j is dated 20 June 2025', (issuedOn) => {
    expect(judge({ issuedOn }).claims?.issuedOn).toBe('2025-06-20')
  })

  it.each(['长期', '永久', '长期有效', '无', '-', '/', ''])('valid until %j has no end', (validTo) => {
    expect(judge({ validTo })).toMatchObject({ outcome: 'accepted', claims: { validTo: null } })
  })

  it.each([
    [undefined, 'x', '中级'],
    ['1+X证书', 'x', '中级'],
    ['x', 'x', '中级'],
    ['职业技能等级证书', 'x', '中级'],
    ['职业技能等级证书', 'skill-level', '四级'],
    ['人社职业技能等级证书', 'skill-level', '四级'],
    ['职业资格证书', 'qualification', '四级'],
  ])('of the type %j belongs to %s', (scheme, expected, level) => {
    expect(judge({ ...(scheme === undefined ? {} : { scheme }), level }).claims?.scheme).toBe(expected)
  })

  it('takes a J number in place of the ID number and looks its holder up by it', () => {
    const draft = draftOf({ ...good, residentId: 'J629999200903151012' })
    expect(draft.holder).toEqual({ kind: 'stateNumber', value: 'J629999200903151012' })
    expect(judgeCertificateRow(draft, alone).outcome).toBe('accepted')
  })

  it('takes the body of the two that the row names, and the first where it names another', () => {
    const web = { certificateName: 'Web前端开发' }
    expect(judge({ ...web, awardingBody: '演示软件评价组织' }).claims?.certificateCode).toBe('X102')
    expect(judge({ ...web, awardingBody: '别的组织' })).toMatchObject({
      outcome: 'held',
      claims: { certificateCode: 'X002' },
    })
  })

  it('proposes the most similar certificate', () => {
    const { findings } = judge({ certificateName: '建筑信息模型' })
    expect(findings[0]).toMatchObject({
      code: 'certificate.unknown',
      facts: { suggestion: '建筑信息模型（BIM）' },
    })
  })
})

describe('the holder of a certificate row', () => {
  it.each<[string, Partial<RowFacts>, [string, string, string][]]>([
    ['nobody of this college', { holder: null }, [['residentId', 'holder.unknown', 'rejected']]],
    [
      'somebody of another name',
      { holder: { ...holder, name: '钱武' } },
      [['name', 'holder.otherName', 'rejected']],
    ],
    [
      'somebody by a name she bore before',
      { holder: { ...holder, name: '钱武', formerNames: ['周礼', '赵文'] } },
      [['name', 'holder.formerName', 'warned']],
    ],
    ['somebody whose enrolment has no date', { holder: { ...holder, enrolledOn: null } }, []],
  ])('may be %s', (_case, facts, findings) => {
    expect(said(judge({}, facts))).toEqual(findings)
  })

  it('is the same name with another dot', () => {
    const named = { holder: { ...holder, name: '阿依古丽·买买提' } }
    expect(judge({ name: '阿依古丽•买买提' }, named).outcome).toBe('accepted')
  })
})

describe('the number of a certificate row', () => {
  it.each<[string, Partial<RowFacts>, [string, string, string][]]>([
    [
      'the same certificate',
      { numberInFile: { place: { row: 7, sheet: null }, same: true } },
      [['number', 'certificate.repeated', 'unchanged']],
    ],
    [
      'another certificate',
      { numberInFile: { place: { row: 7, sheet: null }, same: false } },
      [['number', 'number.repeated', 'rejected']],
    ],
  ])('may stand above in the file with %s', (_case, facts, findings) => {
    expect(said(judge({}, facts))).toEqual(findings)
  })

  it.each([
    ['same', 'certificate.known', 'unchanged'],
    ['other', 'number.taken', 'rejected'],
  ] as const)('may be taken by the %s', (numberTaken, code, outcome) => {
    expect(said(judge({}, { numberTaken }))).toEqual([['number', code, outcome]])
  })

  it('is one within scheme and awarding body, however both are written', () => {
    const key = (cells: Cells) => draftOf({ ...good, ...cells }).uniqueKey
    expect(key({ number: 'bim 2025000001' })).toEqual(key({}))
    expect(key({ awardingBody: ` ${body}` })).toEqual(key({}))
    expect(key({ awardingBody: '别的组织' })).not.toEqual(key({}))
    expect(key({ scheme: '职业技能等级证书', level: '四级' })).not.toEqual(key({}))
    expect(key({ number: 'a|b' })).toEqual({ scheme: 'x', issuer: body, number: 'A|B' })
    expect(key({ number: '' })).toBeNull()
  })

  it('is the claim that keeps another record from bearing it', () => {
    const { claims } = judge()
    expect(claims && certificate.uniqueKey(claims)).toEqual({
      scheme: 'x',
      issuer: body,
      number: 'BIM2025000001',
    })
  })
})
