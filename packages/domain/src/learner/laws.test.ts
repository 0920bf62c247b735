import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { residentIdCheckDigit } from '../identity/resident-id.ts'
import type { CellValue } from '../import/cell.ts'
import { isTaken } from '../import/outcome.ts'
import { enrolmentStates, parseEnrolmentState, printedEnrolmentState } from './enrolment-state.ts'
import { judgeRosterRow, type RosterFacts } from './judge.ts'
import { programmeCatalogue } from './programme.ts'
import { sameEnrolledOn } from './read-enrolled-on.ts'
import { readRosterRow } from './read.ts'
import { rosterFields } from './roster.ts'
import { rosterEntrySchema } from './schema.ts'

const today = '2026-03-02'
const body = '62999920090315101'
const programmes = [
  { code: '710201', name: '计算机应用', stage: 'secondary' },
  { code: '570102K', name: '学前教育', stage: 'associate' },
  { code: '370101', name: '学前教育', stage: 'bachelor' },
] as const
const catalogue = programmeCatalogue(programmes)

const likely = fc.constantFrom<CellValue>(
  '赵文',
  '629999200903151013',
  'G629999200903151013',
  'J629999200903150001',
  '710201',
  '2024-09',
  '2024级',
  '在读',
  '男',
  '三年',
  '13900000000',
  '２０２４',
  ' ',
  45_536,
  629_999_200_903_151_000,
  { date: '2024-09-01' },
  { error: '#N/A' },
  true,
  null,
)
const cell = fc.oneof(
  likely,
  fc.string({ unit: 'grapheme' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const good: Readonly<Record<string, CellValue>> = {
  name: '赵文',
  residentId: `${body}${residentIdCheckDigit(body)}`,
  studentNumber: 'A1',
  programmeCode: '710201',
  className: '一班',
  enrolledOn: '2024-09',
}
const changes = fc.array(fc.tuple(fc.constantFrom(...rosterFields.map(({ key }) => key)), cell), {
  maxLength: 4,
})
const row = changes.map((changed): Readonly<Record<string, CellValue>> => ({
  ...good,
  ...Object.fromEntries(changed),
}))
const enrolled = {
  name: '赵文',
  studentNumber: 'A1',
  programmeCode: '710201',
  className: '一班',
  enrolledOn: '2024',
  years: 3,
  state: 'enrolled',
  track: 'vocational',
}
const facts: fc.Arbitrary<RosterFacts> = fc.record({
  today: fc.constant(today),
  catalogue: fc.constant(catalogue),
  earlier: fc.constantFrom(null, { place: { row: 2, sheet: '一班' }, sameName: true, sameContent: true }),
  studentNumberEarlier: fc.constantFrom(null, { row: 3, sheet: null }),
  enrolled: fc.constantFrom(null, enrolled),
  elsewhere: fc.boolean(),
  studentNumberTaken: fc.boolean(),
})

const alone: RosterFacts = {
  today,
  catalogue,
  earlier: null,
  studentNumberEarlier: null,
  enrolled: null,
  elsewhere: false,
  studentNumberTaken: false,
}

function judge(values: Readonly<Record<string, CellValue>>, given: RosterFacts) {
  const columns = Object.fromEntries(Object.keys(values).map((key) => [key, key]))
  return judgeRosterRow(readRosterRow({ values, columns }, today), given)
}

describe('any roster row', () => {
  it('that is taken gives an entry its schema accepts, whatever stands in the cells', () => {
    fc.assert(
      fc.property(row, facts, (values, given) => {
        const { outcome, entry } = judge(values, given)
        if (isTaken(outcome)) rosterEntrySchema.parse(entry)
      }),
      { numRuns: 1000, examples: [[good, alone]] },
    )
    expect(judge(good, alone).outcome).toBe('accepted')
  })

  it('is accepted only when nothing is said of it', () => {
    fc.assert(
      fc.property(row, facts, (values, given) => {
        const { outcome, findings } = judge(values, given)
        expect(outcome === 'accepted').toBe(findings.length === 0)
      }),
    )
  })

  it('never shows a long number of its person', () => {
    fc.assert(
      fc.property(row, facts, (values, given) => {
        expect(JSON.stringify(judge(values, given).findings)).not.toMatch(/\d{9,}/)
      }),
    )
  })
})

describe('a state of an enrolment', () => {
  it.each(enrolmentStates)('%s is read back from how it is printed', (state) => {
    expect(parseEnrolmentState(printedEnrolmentState(state))).toBe(state)
  })

  it('is none that we do not know', () => {
    expect(parseEnrolmentState('游学')).toBeNull()
  })
})

describe('a catalogue of programmes', () => {
  it('finds a code, with its K or without', () => {
    expect(catalogue.withCode('570102')?.code).toBe('570102K')
    expect(catalogue.withCode('570102K')?.code).toBe('570102K')
    expect(catalogue.withCode('999999')).toBeNull()
  })

  it('finds every programme of a name, in any spelling', () => {
    expect(catalogue.named('学前 教育').map(({ code }) => code)).toEqual(['570102K', '370101'])
  })

  it('suggests the nearest name, and none when nothing is near', () => {
    expect(catalogue.nearest('计算机应用技术')?.code).toBe('710201')
    expect(catalogue.nearest('炼金')).toBeNull()
    expect(catalogue.nearest('')).toBeNull()
  })
})

describe('two enrolment dates', () => {
  it.each([
    ['2024-09', '2024-09-01', true],
    ['2024', '2024-09', true],
    ['2024-09', '2024-10', false],
    ['2023', '2024-09', false],
  ])('%s and %s are the same: %s', (first, second, same) => {
    expect(sameEnrolledOn(first, second)).toBe(same)
    expect(sameEnrolledOn(second, first)).toBe(same)
  })
})
