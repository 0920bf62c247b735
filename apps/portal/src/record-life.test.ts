import { expect, test } from 'vitest'
import { lifeMoments } from './record-life.ts'

test('the life of a record marks its end', () => {
  const life = [
    { event: 'issued', at: '2026-03-01T02:00:00Z', by: '张老师' },
    { event: 'revoked', at: '2026-03-02T02:00:00Z' },
  ]
  const moments = lifeMoments(
    life,
    (event) => event.toUpperCase(),
    (at) => at.slice(0, 10),
  )
  expect(moments.map(({ title, when, tone, note }) => [title, when, tone, note])).toEqual([
    ['ISSUED', '2026-03-01', 'done', '张老师'],
    ['REVOKED', '2026-03-02', 'bad', undefined],
  ])
})
