import { describe, expect, it } from 'vitest'
import type { CellValue } from '../import/cell.ts'
import { longestProgrammeList, readProgrammeList } from './programme-list.ts'

const header = ['代码', '名称', '培养层级', '年份', '来源']
const good: CellValue[] = ['YS01', '演示专业一', '中级工、高级工', 2026, '演示文件']
const sheet = (...lines: CellValue[][]) => lines.map((cells, index) => ({ row: index + 1, cells }))

describe('a list of programmes', () => {
  it('becomes entries, each with its levels, year and source, below title rows', () => {
    const rows = sheet(
      ['演示技工专业目录'],
      header,
      good,
      [],
      ['YS02', '演示专业二', null, '2026年', '演示文件'],
    )
    expect(readProgrammeList(rows)).toEqual({
      ok: true,
      value: [
        {
          code: 'YS01',
          name: '演示专业一',
          levels: ['intermediate', 'senior'],
          year: 2026,
          source: '演示文件',
        },
        { code: 'YS02', name: '演示专业二', levels: [], year: 2026, source: '演示文件' },
      ],
    })
  })

  it.each<[CellValue[][], string, object]>([
    [[['甲', '乙'], good], 'programmeList.header', {}],
    [[header.slice(0, 4), good], 'programmeList.header', {}],
    [[header], 'programmeList.empty', {}],
    [[header, ['Y', ...good.slice(1)]], 'programmeList.code', { rows: '2' }],
    [[header, good, ['YS02', ...good.slice(1)], good], 'programmeList.twice', { rows: '2、4' }],
    [[header, ['YS01', null, null, 2026, '演示文件']], 'programmeList.name', { rows: '2' }],
    [
      [header, ['YS01', '演示', '初级工', 2026, '演示文件']],
      'programmeList.level',
      { rows: '2', text: '初级工' },
    ],
    [[header, ['YS01', '演示', null, '去年', '演示文件']], 'programmeList.year', { rows: '2' }],
    [[header, ['YS01', '演示', null, 2026, null]], 'programmeList.source', { rows: '2' }],
    [
      [header, ...Array.from({ length: longestProgrammeList + 1 }, () => good)],
      'programmeList.tooLong',
      { most: longestProgrammeList },
    ],
  ])('is refused whole where a row does not say what it must (%#)', (lines, code, facts) => {
    expect(readProgrammeList(sheet(...lines))).toMatchObject({ ok: false, code, facts })
  })
})
