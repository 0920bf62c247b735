import type { CellValue } from '@jiangji/domain/import/cell'
import { describe, expect, it } from 'vitest'
import { areaOf, columnOf } from './cell-address.ts'
import { mergeFiller } from './merges.ts'
import { WorkbookRefusal } from './refusal.ts'

function filled(areas: readonly string[], rows: readonly (readonly [row: number, cells: CellValue[]])[]) {
  const fill = mergeFiller(
    areas.flatMap((area) => areaOf(area) ?? []),
    20,
  )
  return rows.map(([row, cells]) => {
    fill(row, cells)
    return cells
  })
}

describe('mergeFiller', () => {
  it('gives each cell of a merged area the value of its first one', () => {
    expect(
      filled(
        ['A1:C1', 'A2:A3'],
        [
          [1, ['花名册']],
          [2, ['一班', '赵']],
          [3, [null, '钱']],
          [4, [null, '孙']],
        ],
      ),
    ).toEqual([
      ['花名册', '花名册', '花名册'],
      ['一班', '赵'],
      ['一班', '钱'],
      [null, '孙'],
    ])
  })

  it('says which cells are one with those of other rows', () => {
    const fill = mergeFiller(
      ['A1:C1', 'A2:A3', 'B2:B3'].flatMap((area) => areaOf(area) ?? []),
      20,
    )
    expect([fill(1, ['花名册']), fill(2, ['一班']), fill(3, []), fill(4, ['二班'])]).toEqual([
      [],
      [0],
      [0],
      [],
    ])
  })

  it('keeps a value that stands inside an area, and an empty area empty', () => {
    expect(
      filled(
        ['A1:B2', 'C1:C2'],
        [
          [1, ['甲', '乙']],
          [2, []],
        ],
      ),
    ).toEqual([
      ['甲', '乙'],
      ['甲', '甲'],
    ])
  })

  it('refuses areas that lie over one another, as no program writes them', () => {
    const wide = { top: 1, bottom: 9, left: 0, right: 4 }
    expect(() => mergeFiller([wide, wide], 5)(1, ['题'])).toThrow(WorkbookRefusal)
    const apart = [
      { ...wide, right: 2 },
      { ...wide, left: 3 },
    ]
    const cells: CellValue[] = ['甲', null, null, '乙']
    mergeFiller(apart, 5)(1, cells)
    expect(cells).toEqual(['甲', '甲', '甲', '乙', '乙'])
  })

  it('does not widen a row beyond the limit of columns', () => {
    const fill = mergeFiller([{ top: 1, bottom: 1, left: 0, right: 16_383 }], 5)
    const cells: CellValue[] = ['题']
    fill(1, cells)
    expect(cells).toHaveLength(5)
  })
})

describe('columnOf', () => {
  it.each([
    ['A1', 0],
    ['Z9', 25],
    ['AA1', 26],
    ['XFD1048576', 16_383],
  ])('counts %s from nought as %d', (address, column) => {
    expect(columnOf(address)).toBe(column)
  })
})
