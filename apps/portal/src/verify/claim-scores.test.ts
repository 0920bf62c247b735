import { expect, test } from 'vitest'
import { scoresOf } from './claim-scores.ts'

test('scores are read from claims of any shape, missing ones left out', () => {
  expect(scoresOf({ scores: { theory: 82, practical: null, total: 88 } })).toEqual([
    { field: 'theoryScore', score: 82 },
    { field: 'totalScore', score: 88 },
  ])
  expect(scoresOf({ courseName: '电工基础', score: 91, grade: null })).toEqual([
    { field: 'score', score: 91 },
  ])
  for (const odd of [undefined, null, 'text', { scores: 'none' }]) expect(scoresOf(odd)).toEqual([])
})
