import { describe, expect, it } from 'vitest'
import { decideProtection, secondYearFrom, type ProtectedHolder } from './protection.ts'
import { placement } from './rules.ts'
import type { PlacementClaims } from './schema.ts'

const usual: PlacementClaims = { ...placement.example, startedOn: '2025-09-01' }
const holder: ProtectedHolder = { birthDate: '2009-09-01', enrolledOn: '2024-09-01' }

const objected = (changed: Partial<PlacementClaims> = {}, other: Partial<ProtectedHolder> = {}) =>
  decideProtection({ ...usual, ...changed }, { ...holder, ...other }).map(
    ({ field, code, outcome }) => `${field} ${code.replace('placement.', '')} ${outcome}`,
  )

describe('the protection of a learner at work', () => {
  it.each<[string, Partial<PlacementClaims>, Partial<ProtectedHolder>, string[]]>([
    ['of sixteen on the day it starts, in the second year', {}, {}, []],
    ['a day too young', {}, { birthDate: '2009-09-02' }, ['startedOn underSixteen held']],
    ['too young for a post, who only visits', { form: 'cognition' }, { birthDate: '2010-09-02' }, []],
    ['of unknown age', {}, { birthDate: null }, ['startedOn ageUnknown warned']],
    [
      'in the first year',
      { startedOn: '2025-08-31' },
      { birthDate: '2008-01-01' },
      ['startedOn firstYear held'],
    ],
    ['in the first year, as an apprentice', { startedOn: '2025-05-06', form: 'apprenticeship' }, {}, []],
    ['of whom no enrolment is known', {}, { enrolledOn: null }, []],
    ['who came after it', { startedOn: '2024-03-01' }, { birthDate: '2007-01-01' }, []],
    ['at a bar', { employer: '演示酒吧' }, {}, ['employer entertainment held']],
    ['in karaoke', { post: 'ＫＴＶ服务员' }, {}, ['post entertainment held']],
    ['under eighteen, below ground', { post: '井下电工' }, {}, ['post minorAtRisk held']],
    ['of full age, below ground', { post: '井下电工' }, { birthDate: '2007-09-01' }, ['post atRisk warned']],
    [
      'of unknown age, at a height',
      { post: '高空作业' },
      { birthDate: null },
      ['startedOn ageUnknown warned', 'post minorAtRisk held'],
    ],
    ['at a risky occupation', { occupationName: '爆破工' }, {}, ['occupationCode minorAtRisk held']],
    ['for forty hours a week', { weeklyHours: 40 }, {}, []],
    ['for longer', { weeklyHours: 41 }, {}, ['weeklyHours overHours warned']],
    ['for unknown hours', { weeklyHours: null }, {}, []],
  ])('looks at one %s', (_case, changed, other, said) => {
    expect(objected(changed, other)).toEqual(said)
  })

  it.each([
    ['2024-09-01', '2025-09-01'],
    ['2024-08-25', '2025-09-01'],
    ['2024-12-31', '2025-09-01'],
    ['2025-03-01', '2026-03-01'],
    ['2024-02-29', '2025-02-28'],
  ])('counts the first year of who came on %s until %s', (enrolledOn, second) => {
    expect(secondYearFrom(enrolledOn)).toBe(second)
  })
})
