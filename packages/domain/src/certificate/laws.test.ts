import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { residentIdCheckDigit } from '../identity/resident-id.ts'
import type { CellValue } from '../import/cell.ts'
import { decidedBefore } from '../import/decided.ts'
import type { CatalogueEntry, RowFacts as FactsOf } from '../record/kind.ts'
import { certificateFields } from './fields.ts'
import { judgeCertificateRow } from './judge.ts'
import { readCertificateRow } from './read.ts'
import { openCertificates, type CertificateReference } from './reference.ts'
import { certificateSchema } from './schema.ts'

const today = '2026-03-02'
const body = '62999920090315101'
const id = `${body}${residentIdCheckDigit(body)}`
const good: Readonly<Record<string, CellValue>> = {
  name: '赵文',
  residentId: id,
  certificateName: '建筑信息模型（BIM）',
  level: '中级',
  number: 'BIM2025000001',
  awardingBody: '演示建筑评价组织',
  issuedOn: '2025-06-20',
}
const long = fc.nat(300).map((length) => '长'.repeat(length))
const cell = fc.oneof(
  long,
  fc.string({ unit: 'grapheme' }),
  fc.double({ noDefaultInfinity: true }),
  fc.constantFrom<CellValue>(
    '高级',
    '三级',
    '职业技能等级证书',
    '长期',
    '2025年6月20日',
    45_828,
    { date: '2025-06-20' },
    { error: '#N/A' },
    true,
    null,
  ),
)
const row = fc
  .array(fc.tuple(fc.constantFrom(...certificateFields.map(({ key }) => key)), cell), { maxLength: 4 })
  .map((changed): Readonly<Record<string, CellValue>> => ({ ...good, ...Object.fromEntries(changed) }))

const entry = { code: 'X001', name: '建筑信息模型（BIM）', awardingBody: '演示建筑评价组织' }
type RowFacts = FactsOf<CertificateReference>

const listing = (certificate: CatalogueEntry) =>
  openCertificates({
    certificates: [certificate],
    occupations: [{ code: '6-31-01-03', name: '电工' }],
    schemes: [],
  })

const facts: fc.Arbitrary<RowFacts> = fc.record({
  today: fc.constant(today),
  decided: fc.constant(decidedBefore([])),
  reference: fc
    .constantFrom(entry, { ...entry, code: '码'.repeat(41) }, { ...entry, code: '' })
    .map((only) => listing(only)),
  holder: fc.constantFrom(null, { name: '赵文', enrolledOn: null }),
  numberInFile: fc.constant(null),
  numberTaken: fc.constantFrom('none' as const, 'same' as const, 'other' as const),
})

const alone: RowFacts = {
  today,
  decided: decidedBefore([]),
  reference: listing(entry),
  holder: { name: '赵文', enrolledOn: null },
  numberInFile: null,
  numberTaken: 'none',
}

const judge = (values: Readonly<Record<string, CellValue>>, given: RowFacts) =>
  judgeCertificateRow(readCertificateRow({ values, columns: {} }, today), given)

describe('any certificate row', () => {
  it('that gives claims gives such as its schema accepts, whatever stands in the cells', () => {
    fc.assert(
      fc.property(row, facts, (values, given) => {
        const { outcome, claims } = judge(values, given)
        if (claims !== null) certificateSchema.parse(claims)
        expect(outcome === 'accepted' || outcome === 'warned' ? claims : 'not taken').not.toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  it('is refused at the cell of a name whose catalogue entry the schema does not keep', () => {
    const reference = listing({ ...entry, code: '码'.repeat(41) })
    const { outcome, findings, claims } = judge(good, { ...alone, reference })
    expect([outcome, claims]).toEqual(['rejected', null])
    expect(findings.map(({ field, code }) => [field, code])).toEqual([['certificateName', 'cell.refused']])
  })

  it.each([
    ['name', 100, 'name.tooLong'],
    ['number', 60, 'cell.tooLong'],
    ['site', 120, 'cell.tooLong'],
    ['awardingBody', 120, 'cell.tooLong'],
    ['certificateName', 120, 'cell.tooLong'],
  ])('whose %s has more than %d signs is rejected as %s', (field, most, code) => {
    const saidOf = (length: number) =>
      judge({ ...good, [field]: '长'.repeat(length) }, alone).findings.map((finding) => finding.code)
    expect(saidOf(most)).not.toContain(code)
    expect(saidOf(most + 1)).toContain(code)
  })

  it('never repeats a long number in what it says', () => {
    const strayed = {
      certificateName: `证书${id}`,
      level: id,
      issuedOn: id,
      theoryScore: id,
      totalScore: Number(id),
    }
    const { findings } = judge({ ...good, ...strayed }, alone)
    expect(findings.length).toBeGreaterThan(4)
    expect(JSON.stringify(findings)).not.toMatch(/\d{9}/)
    expect(findings.map((finding) => finding.facts)).toContainEqual({ score: '62…' })
  })
})
