import { describe, expect, it } from 'vitest'
import { WorkbookRefusal } from '../refusal.ts'
import { readMergedAreas } from './merged-areas.ts'

const sheet =
  '<worksheet><sheetData><row r="1"/></sheetData><x:mergeCells count="2"><x:mergeCell ref="A1:C1"/><x:mergeCell other="1" ref="A2:A3"/></x:mergeCells><mergeCell ref="E1:E9"/></worksheet>'
const areas = [
  { top: 1, bottom: 1, left: 0, right: 2 },
  { top: 2, bottom: 3, left: 0, right: 0 },
]

describe('readMergedAreas', () => {
  it.each([1, 7, 40, 1000])('finds the list in chunks of %d signs', async (size) => {
    const chunks = Array.from({ length: Math.ceil(sheet.length / size) }, (_, at) =>
      sheet.slice(at * size, (at + 1) * size),
    )
    expect(await readMergedAreas(chunks)).toEqual(areas)
  })

  it('finds none in a sheet without a list', async () => {
    expect(await readMergedAreas(['<worksheet><sheetData/>', '</worksheet>'])).toEqual([])
  })

  it.each([
    ['tags that never close', '<mergeCell '],
    ['words that never end', '<mergeCellmergeCell'],
  ])('is done with four million signs of %s before the test times out', async (_case, part) => {
    const crafted = `<mergeCells>${part.repeat(Math.ceil(4_000_000 / part.length))}`
    await expect(readMergedAreas([crafted])).rejects.toThrow(WorkbookRefusal)
    expect(await readMergedAreas([`${crafted}></mergeCells>`])).toEqual([])
  })
})
