import { describe, expect, it } from 'vitest'
import { idOf, judgeRow, readRow, saidOf, testId, type Cells } from '../testing/rows.ts'
import { placement } from './rules.ts'
import { placementSchema } from './schema.ts'

const { example } = placement
const occupations = [{ code: '6-31-01-03', name: '电工' }]
const good: Cells = {
  name: '赵文',
  residentId: testId,
  employer: example.employer,
  uscc: example.uscc,
  post: example.post,
  occupationCode: '6-31-01-03',
  form: '顶岗实习',
  startedOn: '2025年9月1日',
  endedOn: '2026.2.27',
  weeklyHours: '40小时',
  mentor: example.mentor,
  grade: '良',
}
const judge = (changed: Cells = {}, facts = {}) =>
  judgeRow(placement, { ...good, ...changed }, { occupations, ...facts })

describe('a row of placements', () => {
  it('becomes a record for which the college vouches, its occupation named by the catalogue', () => {
    expect(judge()).toEqual({ outcome: 'accepted', findings: [], claims: { ...example } })
    expect(placement.assurance()).toBe('college-attested')
  })

  it('needs no code, form, hours, mentor or appraisal', () => {
    const bare = { uscc: '', occupationCode: null, form: null, weeklyHours: null, mentor: null, grade: null }
    expect(judge(bare)).toMatchObject({ outcome: 'accepted', claims: { form: 'position', uscc: null } })
  })

  it.each<[string, Cells, string[]]>([
    ['no employer', { employer: null }, ['employer cell.missing rejected']],
    [
      'a code whose check character is wrong',
      { uscc: '91620400MA7TE5T020' },
      ['uscc uscc.checkCharacter rejected'],
    ],
    ['a code cut short', { uscc: '91620400' }, ['uscc uscc.format rejected']],
    ['a code stored as a number', { uscc: 916204001234567900 }, ['uscc cell.lostDigits rejected']],
    ['a code in full width', { uscc: '９１629999MA0000001M' }, ['uscc cell.normalised warned']],
    [
      'an unknown occupation',
      { occupationCode: '9-99-99-99' },
      ['occupationCode placement.occupationUnknown held'],
    ],
    ['an unknown form', { form: '研学' }, ['form form.unknown held']],
    ['an end before its start', { endedOn: '2025-08-31' }, ['endedOn placement.endsBeforeStart rejected']],
    ['no end', { endedOn: null }, ['endedOn placement.endMissing rejected']],
    ['an end within a month', { endedOn: '2026-03-20' }, ['endedOn date.ahead held']],
    ['an end in summer', { endedOn: '2026-07-20' }, ['endedOn placement.notEnded rejected']],
    [
      'a start before the enrolment',
      { startedOn: '2024-08-01' },
      ['startedOn placement.beforeEnrolment warned'],
    ],
    ['more hours than a week has', { weeklyHours: 169 }, ['weeklyHours cell.outOfRange rejected']],
    ['seventy-two hours a week', { weeklyHours: 72 }, ['weeklyHours placement.overHours warned']],
    [
      'an ID number that is wrong',
      { residentId: '629999200803151010' },
      ['residentId id.checkDigit rejected'],
    ],
    [
      'a state student number for one',
      { residentId: `J${'62999920080315101'}2` },
      ['startedOn placement.ageUnknown warned'],
    ],
    ['a learner of fifteen', { residentId: idOf('2010-03-15') }, ['startedOn placement.underSixteen held']],
  ])('with %s is told so', (_case, changed, said) => {
    expect(saidOf(judge(changed))).toEqual(said)
  })

  it('of a job may go on', () => {
    expect(judge({ form: '就业', endedOn: null })).toMatchObject({
      outcome: 'accepted',
      claims: { endedOn: null },
    })
    expect(placementSchema.safeParse({ ...example, endedOn: null }).success).toBe(false)
  })

  it('takes a trade for its occupation', () => {
    expect(judge({ occupationCode: '6-31-01-03-002' }).claims?.occupationName).toBe('电工')
  })

  it('that waits is whole, so that a person may let it through, but for an unknown form', () => {
    for (const changed of [{ occupationCode: '9-99-99-99' }, { employer: '演示网吧' }])
      expect(judge(changed)).toMatchObject({ outcome: 'held', claims: changed })
    expect(judge({ form: '研学' })).toMatchObject({ outcome: 'held', claims: null })
  })

  it('is one for a learner, an employer and a first day', () => {
    const keyOf = (changed: Cells) => readRow(placement, { ...good, ...changed }, null).uniqueKey
    expect(keyOf({ employer: '演示有色金属公司', post: '钳工' })).toEqual(keyOf({}))
    expect(keyOf({ startedOn: '2025-09-02' })).not.toEqual(keyOf({}))
    expect(keyOf({ uscc: null })).toMatchObject({ issuer: example.employer, perHolder: true })
  })
})
