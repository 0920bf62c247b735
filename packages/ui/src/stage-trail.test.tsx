import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { StageTrail } from './stage-trail.tsx'

afterEach(cleanup)

function drawn(start: string, first: string) {
  render(
    <StageTrail
      label="way"
      start={start}
      stages={[
        { key: 'secondary', label: first, state: 'now' },
        { key: 'associate', label: '高职', state: 'ahead' },
        { key: 'bachelor', label: '本科', state: 'ahead' },
      ]}
    />,
  )
  const rowOf = (text: string) => screen.getByText(text).getAttribute('y')
  return { start: rowOf(start), first: rowOf(first) }
}

test('short words stand beside each other', () => {
  const rows = drawn('2024年9月入学', '中职 在读')
  expect(rows.start).toBe(rows.first)
})

test('long words stand below each other', () => {
  const rows = drawn('From Sep 2024', 'Secondary vocational enrolled')
  expect(Number(rows.start)).toBeGreaterThan(Number(rows.first) + 15)
})
