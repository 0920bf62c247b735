import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificate } from '../certificate/rules.ts'
import { marksOf, scoresIn, type LikeRecord, type RecordInBatch } from './batch-marks.ts'
import { markNames } from './marks.ts'

const today = '2026-06-01'
const plain: RecordInBatch = {
  learnerId: 'learner-1',
  title: '建筑信息模型（BIM）职业技能等级证书',
  level: 'intermediate',
  issuedOn: '2025-06-20',
  enrolledOn: '2024-09-01',
  scores: [],
  marks: [],
}

const marked = (records: RecordInBatch[], issued: LikeRecord[] = []) => marksOf(records, { today, issued })
const alone = (changed: Partial<RecordInBatch>, issued: LikeRecord[] = []) =>
  marked([{ ...plain, ...changed }], issued)[0]
const others = (count: number, changed: Partial<RecordInBatch> = {}) =>
  Array.from({ length: count }, (_, at): RecordInBatch => ({
    ...plain,
    learnerId: `other-${at}`,
    ...changed,
  }))

describe('the marks of a batch', () => {
  it('are none for an ordinary record', () => {
    expect(alone({})).toEqual([])
  })

  it('keep what the row came with, in order and once', () => {
    expect(alone({ marks: ['warned', 'backDated', 'warned'] })).toEqual(['backDated', 'warned'])
  })

  it.each([
    ['2023-05-31', 'three years and a day ago', ['backDated']],
    ['2023-06-01', 'three years ago to the day', []],
    [null, 'never', []],
  ])('know a date %s, %s', (issuedOn, _when, marks) => {
    expect(alone({ issuedOn, enrolledOn: null })).toEqual(marks)
  })

  it.each([
    ['2024-08-31', ['backDated']],
    ['2024-09-01', []],
  ])('know a certificate of %s beside an enrolment of 2024-09-01', (issuedOn, marks) => {
    expect(alone({ issuedOn })).toEqual(marks)
  })

  it('tell of a holder who may be two persons, and of one who has left', () => {
    expect(alone({ hasDouble: true, hasLeft: true, marks: ['warned'] })).toEqual([
      'duplicatePerson',
      'hasLeft',
      'warned',
    ])
    expect(alone({ hasDouble: false, hasLeft: false })).toEqual([])
  })

  it('find a certificate that the learner holds already, however its name is written', () => {
    const held = { ...plain, title: '建筑信息模型 (BIM) 职业技能等级证书', issuedOn: '2025-01-01' }
    expect(alone({}, [held])).toEqual(['nearDuplicate'])
    expect(alone({}, [{ ...held, level: 'advanced' }])).toEqual([])
    expect(alone({}, [{ ...held, learnerId: 'learner-2' }])).toEqual([])
  })

  it('find the same certificate twice in one batch', () => {
    expect(marked([plain, { ...plain, issuedOn: '2026-01-01' }])).toEqual([
      ['nearDuplicate'],
      ['nearDuplicate'],
    ])
  })

  it('find equal scores from five rows on', () => {
    const scores = ['理论成绩 88', '实操成绩 91']
    expect(marked(others(4, { scores })).flat()).toEqual([])
    expect(marked(others(5, { scores }))).toEqual(Array.from({ length: 5 }, () => ['equalScores']))
  })

  it('find equal scores only where they are a twentieth of the batch', () => {
    const equal = others(5, { scores: ['理论成绩 88', '实操成绩 91'] })
    const different = (count: number) =>
      Array.from({ length: count }, (_, at): RecordInBatch => ({
        ...plain,
        learnerId: `different-${at}`,
        scores: [`理论成绩 ${at}`, '实操成绩 80'],
      }))
    expect(marked([...equal, ...different(95)]).flat()).toHaveLength(5)
    expect(marked([...equal, ...different(96)]).flat()).toEqual([])
  })

  it('make nothing of one score alone or of none', () => {
    expect(marked(others(50, { scores: ['总成绩 60'] })).flat()).toEqual([])
    expect(marked(others(50)).flat()).toEqual([])
  })

  it('find three records of one learner within a week, those on file counted', () => {
    const titled = (title: string, issuedOn: string) => ({ ...plain, title, issuedOn })
    const week = [titled('甲', '2025-06-01'), titled('乙', '2025-06-04'), titled('丙', '2025-06-07')]
    expect(marked(week)).toEqual([['burst'], ['burst'], ['burst']])
    expect(marked(week.slice(0, 1), week.slice(1))).toEqual([['burst']])
    expect(marked([...week.slice(0, 2), titled('丙', '2025-06-08')]).flat()).toEqual([])
    expect(marked(week.map((record, at) => ({ ...record, learnerId: `learner-${at}` }))).flat()).toEqual([])
  })

  it('make no burst of what comes several at once, such as the courses of a term', () => {
    const term = others(4, { learnerId: 'learner-1', manyAtOnce: true }).map((record, at) => ({
      ...record,
      title: `课程${at}`,
      learnerId: 'learner-1',
    }))
    expect(marked(term).flat()).toEqual([])
    expect(marked(term.map((record) => ({ ...record, manyAtOnce: false }))).flat()).toHaveLength(4)
  })

  it('are as many as the records, in the order of their weight, and do not depend on the order of the batch', () => {
    const record = fc.record<RecordInBatch>({
      learnerId: fc.constantFrom('a', 'b', 'c'),
      title: fc.constantFrom('甲', '乙'),
      level: fc.constantFrom('intermediate', null),
      issuedOn: fc.constantFrom('2020-01-01', '2025-06-01', '2025-06-03', null),
      enrolledOn: fc.constantFrom('2024-09-01', null),
      scores: fc.constantFrom([], ['理论成绩 60', '实操成绩 60']),
      marks: fc.subarray([...markNames]),
    })
    fc.assert(
      fc.property(fc.array(record, { maxLength: 20 }), (records) => {
        const marks = marked(records)
        expect(marks).toHaveLength(records.length)
        for (const each of marks) expect(each).toEqual(markNames.filter((mark) => each.includes(mark)))
        expect(
          marked(records.toReversed())
            .toReversed()
            .map((each) => each.includes('nearDuplicate')),
        ).toEqual(marks.map((each) => each.includes('nearDuplicate')))
      }),
    )
  })
})

it('compares certificates by the scores that the credential prints', () => {
  expect(scoresIn(certificate.achievement(certificate.example))).toEqual(['理论成绩 88', '实操成绩 91.5'])
})
