import { expect, test } from 'vitest'
import { scoresOf } from './claim-scores.ts'

test('scores are read from claims of any shape, missing ones left out', () => {
  expect(scoresOf({ scores: { theory: 82, practical: null, total: 88 } })).toEqual([
    { field: 'theoryScore', score: 82 },
    { field: 'totalScore', score: 88 },
  ])
  for (const odd of [undefined, null, 'text', { scores: 'none' }]) expect(scoresOf(odd)).toEqual([])
})
