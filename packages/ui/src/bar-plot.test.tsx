import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { BarPlot } from './bar-plot.tsx'
import { ColumnPlot } from './column-plot.tsx'

afterEach(cleanup)

test('bars are read as a table of names and counts', () => {
  const bars = [
    { key: 'a', label: '证书', count: 1200 },
    { key: 'b', label: '课程', count: 0 },
  ]
  render(<BarPlot title="按类别" of="类别" counted="条数" bars={bars} />)
  const table = screen.getByRole('table', { name: '按类别' })
  expect(within(table).getByRole('row', { name: '证书 1,200' })).toBeTruthy()
  expect([...table.querySelectorAll('rect')].map((bar) => bar.getAttribute('width'))).toEqual(['100', '0'])
})

test('columns carry the same numbers as a table for whoever cannot see them', () => {
  const columns = [{ key: '2026-11', label: '2026 年 11 月', short: '11', count: 7 }]
  render(<ColumnPlot title="按月" of="月份" counted="条数" columns={columns} />)
  const table = screen.getByRole('table', { name: '按月' })
  expect(within(table).getByRole('row', { name: '2026 年 11 月 7' })).toBeTruthy()
})
