import { expect, it } from 'vitest'
import { withoutIdleRuns } from './steps.ts'

const told = (facts: readonly Record<string, unknown>[]) =>
  withoutIdleRuns(facts.map((each) => ({ facts: each }))).map((entry) => Object.keys(entry.facts)[0])

it.each([
  [
    'an issue in chunks is told at its end',
    [{ step: 1 }, { issued: 1000 }, { issued: 3 }, { finished: 1 }],
    ['step', 'finished'],
  ],
  ['a run that found nothing ready is not told', [{ step: 1 }, { finished: 1 }], ['step']],
  [
    'what was issued later is told then',
    [{ finished: 1 }, { issued: 1 }, { finished: 1 }, { finished: 1 }],
    ['finished'],
  ],
])('%s', (_name, facts, wanted) => {
  expect(told(facts)).toEqual(wanted)
})
