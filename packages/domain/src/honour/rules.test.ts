import { describe, expect, it } from 'vitest'
import { college, judgeRow, readRow, saidOf, testId, type Cells } from '../testing/rows.ts'
import { honour } from './rules.ts'

const { example } = honour
const good: Cells = {
  name: '赵文',
  residentId: testId,
  honour: example.honour,
  honourLevel: '校级',
  awardedOn: '2025-06-30',
  certificateNumber: example.certificateNumber,
}
const judge = (changed: Cells = {}, facts = {}) =>
  judgeRow(honour, { ...good, ...changed }, { college, ...facts })

describe('a row of honours', () => {
  it('becomes a record of the college that gave it, or of the body it names', () => {
    expect(judge()).toEqual({ outcome: 'accepted', findings: [], claims: { ...example } })
    expect(judge({ awardingBody: '演示教育局', honourLevel: '市级' }).claims).toMatchObject({
      awardingBody: '演示教育局',
      honourLevel: 'city',
    })
  })

  it.each<[string, Cells, string[]]>([
    ['no name', { honour: ' ' }, ['honour cell.missing rejected']],
    ['no level', { honourLevel: null }, ['honourLevel cell.missing rejected']],
    ['an unknown level', { honourLevel: '班级' }, ['honourLevel cell.notChoice rejected']],
    [
      'a higher level and nobody who gave it',
      { honourLevel: '省级' },
      ['awardingBody cell.missing rejected'],
    ],
    ['a date that is none', { awardedOn: '去年' }, ['awardedOn date.unreadable rejected']],
    ['a date that has not come', { awardedOn: '2026-06-01' }, ['awardedOn date.ahead rejected']],
  ])('with %s is told so', (_case, changed, said) => {
    expect(saidOf(judge(changed))).toEqual(said)
  })

  it('is one for a learner, an honour and a day', () => {
    expect(readRow(honour, good, college).uniqueKey).toMatchObject({ scheme: 'honour', perHolder: true })
  })
})
