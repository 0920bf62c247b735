import { describe, expect, it } from 'vitest'
import { spreadPeriod } from './period.ts'

const column = { field: 'period', from: 'startedOn', to: 'endedOn' }
const spread = (period: string) =>
  spreadPeriod({ values: { period }, columns: { period: '实习起止时间' } }, column)

describe('a cell with beginning and end', () => {
  it.each([
    ['2025.9.1-2026.2.28', '2025.9.1', '2026.2.28'],
    ['2025-09-01~2026-02-28', '2025-09-01', '2026-02-28'],
    ['2025-09-01-2026-02-28', '2025-09-01', '2026-02-28'],
    ['20250901—20260228', '20250901', '20260228'],
    ['自2025年9月1日起至2026年2月28日止', '2025年9月1日', '2026年2月28日'],
    ['二〇二五年九月一日至二〇二六年二月八日', '二〇二五年九月一日', '二〇二六年二月八日'],
    ['2025.9－2026.2', '2025.9', '2026.2'],
  ])('%s is two dates', (text, startedOn, endedOn) => {
    expect(spread(text)).toEqual({
      values: { period: text, startedOn, endedOn },
      columns: { period: '实习起止时间', startedOn: '实习起止时间', endedOn: '实习起止时间' },
    })
  })

  it.each(['2025-09-01', '半年', '2025-09', '2025.9.1-12.30'])('%s is a beginning alone', (text) => {
    expect(spread(text).values).toEqual({ period: text, startedOn: text })
  })

  it('says nothing where the sheet has a column for the beginning', () => {
    const cells = {
      values: { period: '半年', startedOn: '2025-09-01' },
      columns: { period: '时长', startedOn: '开始' },
    }
    expect(spreadPeriod(cells, column)).toBe(cells)
  })
})
