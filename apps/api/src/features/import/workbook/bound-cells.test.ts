import type { CellValue } from '@jiangji/domain/import/cell'
import { describe, expect, it } from 'vitest'
import { boundCells } from './bound-cells.ts'

const rowOf = (...cells: CellValue[]) => ({
  sheet: '',
  hidden: false,
  row: 1,
  rowHidden: false,
  hiddenColumns: [],
  cells,
})

describe('the cells that the rules see', () => {
  it('are the row itself when none is long', () => {
    const row = rowOf('赵文', 88, null, { date: '2025-06-20' }, '长'.repeat(300))
    expect(boundCells(row)).toBe(row)
  })

  it('are cut at 300 signs, never through one', () => {
    const { cells } = boundCells(rowOf('长'.repeat(301), `a${'𠮷'.repeat(20_000)}`, 1))
    expect(cells).toEqual(['长'.repeat(300), `a${'𠮷'.repeat(149)}`, 1])
  })

  it('are put right before they are cut, so that what cannot be seen hides nothing', () => {
    const { cells } = boundCells(rowOf(`BIM${'\u200b'.repeat(400)}2025${' '.repeat(400)}1`))
    expect(cells).toEqual(['BIM2025 1'])
  })
})
