import { describe, expect, it } from 'vitest'
import { certificate } from '../certificate/rules.ts'
import type { CertificateClaims } from '../certificate/schema.ts'
import { competition } from '../competition/rules.ts'
import { course } from '../course/rules.ts'
import { placement } from '../placement/rules.ts'
import { aimRecords, type ShownRecord } from './evidence.ts'
import type { SkillLink } from './link.ts'
import { sidesShown, skillMap } from './map.ts'
import { isAskedAt, parseLevelRange, skillLevelOf, type Skill } from './skill.ts'

const turning: Skill = {
  code: '6-18-01-01-F01',
  occupationCode: '6-18-01-01',
  occupationName: '车工',
  name: '轴类工件加工',
  levels: { lowest: 5, highest: 4 },
  state: 'sourced',
  source: '国家职业标准 车工',
}
const threads: Skill = {
  ...turning,
  code: '6-18-01-01-F05',
  name: '螺纹加工',
  levels: { lowest: 4, highest: 1 },
}
const milling: Skill = {
  ...turning,
  code: '6-18-01-02-F01',
  occupationCode: '6-18-01-02',
  occupationName: '铣工',
}
const occupations = [
  { code: '6-18-01-01', name: '车工' },
  { code: '6-18-01-02', name: '铣工' },
]

const record = (kind: string, claims: object, id: string = kind): ShownRecord => ({
  id,
  kind,
  title: `${kind} ${id}`,
  on: '2026-01-01',
  claims,
})

const held = (changed: Partial<CertificateClaims>): ShownRecord =>
  record('certificate', {
    ...certificate.example,
    scheme: 'skill-level',
    certificateCode: null,
    certificateName: '车工',
    level: 'skill-4',
    ...changed,
  })

const passed = (changed = {}) =>
  record('course', { ...course.example, courseName: '车削加工技术', score: 80, grade: null, ...changed })

const link = (changed: Partial<SkillLink>): SkillLink => ({
  from: 'course',
  fromCode: '660103-K01',
  toCode: turning.code,
  state: 'draft',
  ...changed,
})

function drawn(
  records: readonly ShownRecord[],
  links: readonly SkillLink[] = [],
  majors: readonly string[] = [],
) {
  const reference = { links, occupations, courses: [{ code: '660103-K01', name: '车削加工技术' }] }
  return skillMap([turning, threads, milling], aimRecords(records, reference), { majors, links })
}

const marksOf = (records: readonly ShownRecord[], links: readonly SkillLink[] = []) =>
  drawn(records, links).flatMap(({ skills }) =>
    skills.flatMap(({ skill, marks, level }) =>
      Object.values(marks)
        .flat()
        .map(({ side, bearing }) => `${skill.name} ${side} ${bearing} ${level ?? '-'}`),
    ),
  )

describe('a mark in the map', () => {
  it('of a certificate stands on the functions that its level asks for, and gives them that level', () => {
    expect(marksOf([held({})])).toEqual(['轴类工件加工 certificate named 4', '螺纹加工 certificate named 4'])
    expect(marksOf([held({ level: 'skill-3' })])).toEqual(['螺纹加工 certificate named 3'])
    expect(marksOf([held({ level: 'skill-5' })])).toEqual(['轴类工件加工 certificate named 5'])
  })

  it('of a placement says practised, never a level', () => {
    const worked = record('placement', { ...placement.example, occupationCode: null, occupationName: '车工' })
    expect(marksOf([worked])).toEqual(['轴类工件加工 placement named -', '螺纹加工 placement named -'])
  })

  it('of a course or a contest stands where a link leads, and says whether somebody approved it', () => {
    const contest = record('competition', { ...competition.example, eventCode: 'ZZ007' })
    const event = link({ from: 'contest-event', fromCode: 'ZZ007', toCode: '6-18-01-02', state: 'approved' })
    expect(marksOf([passed(), contest], [link({}), event])).toEqual([
      '轴类工件加工 course draft -',
      '轴类工件加工 competition approved -',
    ])
  })

  it('of a course that leads to a work content stands on its function', () => {
    expect(marksOf([passed()], [link({ toCode: `${turning.code}-C02` })])).toEqual([
      '轴类工件加工 course draft -',
    ])
  })

  it.each<[string, readonly ShownRecord[], readonly SkillLink[]]>([
    ['of a course that was failed', [passed({ score: 59 })], [link({})]],
    ['of a course that leads nowhere', [passed()], []],
    ['by a link that was turned down', [passed()], [link({ state: 'rejected' })]],
    ['of a 1+X certificate without a link', [record('certificate', certificate.example)], []],
    ['of an occupation that nobody knows', [held({ certificateName: '演示工' })], []],
    ['of a kind that shows no skill', [record('honour', {})], []],
  ])('does not stand %s', (_, records, links) => {
    expect(marksOf(records, links)).toEqual([])
  })

  it('of a 1+X certificate gives no level, whatever it is linked to', () => {
    const x = link({ from: 'x-certificate', fromCode: 'X001', toCode: '6-18-01-01', state: 'approved' })
    const claims = { ...certificate.example, certificateCode: 'X001' }
    expect(marksOf([record('certificate', claims)], [x])).toEqual([
      '轴类工件加工 certificate approved -',
      '螺纹加工 certificate approved -',
    ])
  })
})

describe('the map', () => {
  it('takes the highest level of several certificates', () => {
    const [turner] = drawn([held({}), { ...held({ level: 'skill-3' }), id: 'second' }])
    expect(turner?.skills.map(({ skill, level }) => [skill.name, level])).toEqual([
      ['轴类工件加工', 4],
      ['螺纹加工', 3],
    ])
    expect(turner && sidesShown(turner)).toEqual({ placement: 0, course: 0, competition: 0, certificate: 2 })
  })

  it('also shows what her major leads to, behind what something shows, and which of it is a draft', () => {
    const links = [
      link({ from: 'major', fromCode: '660103', toCode: '6-18-01-02' }),
      link({ from: 'major', fromCode: '660103', toCode: '6-18-01-01', state: 'approved' }),
    ]
    expect(drawn([], links, ['660103']).map(({ name, by, shown }) => [name, by, shown])).toEqual([
      ['车工', 'approved-major', 0],
      ['铣工', 'draft-major', 0],
    ])
    const group = link({ from: 'major', fromCode: '660103', toCode: '6-18-01' })
    expect(drawn([], [group], ['660103']).map(({ name }) => name)).toEqual(['车工', '铣工'])
    expect(drawn([held({})], [], []).map(({ name, by }) => [name, by])).toEqual([['车工', 'evidence']])
    expect(drawn([], links, ['999999'])).toEqual([])
  })
})

describe('a level', () => {
  it.each([
    ['5-3', { lowest: 5, highest: 3 }],
    ['4', { lowest: 4, highest: 4 }],
    ['初-中', null],
    ['T1-T3', null],
    ['3-5', null],
    ['6-1', null],
    ['', null],
  ])('range written %s', (text, range) => {
    expect(parseLevelRange(text)).toEqual(range)
  })

  it('of a certificate counts where it is one of the five', () => {
    expect(
      (['skill-5', 'skill-1', 'chief-master', 'apprentice', 'intermediate'] as const).map(skillLevelOf),
    ).toEqual([5, 1, 1, null, null])
    expect([isAskedAt(null, 3), isAskedAt({ lowest: 5, highest: 3 }, 2)]).toEqual([true, false])
  })
})
