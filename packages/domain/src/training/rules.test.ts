import { describe, expect, it } from 'vitest'
import { college, judgeRow, readRow, saidOf, testId, type Cells } from '../testing/rows.ts'
import { training } from './rules.ts'

const { example } = training
const good: Cells = {
  name: '赵文',
  residentId: testId,
  training: example.training,
  trainees: '在校生',
  hours: '40学时',
  startedOn: '2025/7/7',
  endedOn: '2025/7/12',
  grade: '合格',
  certificateNumber: example.certificateNumber,
}
const judge = (changed: Cells = {}, facts = {}) =>
  judgeRow(training, { ...good, ...changed }, { college, ...facts })

describe('a row of trainings', () => {
  it('becomes a record of the college that gave the training, or of the provider it names', () => {
    expect(judge()).toEqual({ outcome: 'accepted', findings: [], claims: { ...example } })
    expect(judge({ provider: '演示培训中心' }).claims?.provider).toBe('演示培训中心')
  })

  it.each<[string, Cells, string[]]>([
    ['no name', { training: '' }, ['training cell.missing rejected']],
    ['no hours', { hours: null }, ['hours cell.missing rejected']],
    ['hours beyond all measure', { hours: 2001 }, ['hours cell.outOfRange rejected']],
    ['an end before its start', { endedOn: '2025-07-06' }, ['endedOn training.endsBeforeStart rejected']],
    ['an end that has not come', { endedOn: '2026-03-05' }, ['endedOn date.ahead held']],
    ['an unknown group', { trainees: '村民' }, ['trainees cell.notChoice rejected']],
  ])('with %s is told so', (_case, changed, said) => {
    expect(saidOf(judge(changed))).toEqual(said)
  })

  it('is one for a learner, a training and its first day', () => {
    expect(readRow(training, good, college).uniqueKey).toMatchObject({ scheme: 'training', perHolder: true })
    expect(readRow(training, { ...good, startedOn: null }, college).uniqueKey).toBeNull()
  })
})
