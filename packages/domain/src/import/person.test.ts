import { describe, expect, it } from 'vitest'
import { residentIdCheckDigit } from '../identity/resident-id.ts'
import { normalised, readIdCell, readNameCell } from './person.ts'

const place = { field: 'name', column: '姓名' }
const today = '2026-03-02'
const id = idOf('62999920090315101')

function idOf(digits: string): string {
  return digits + residentIdCheckDigit(digits)
}

describe('a name cell', () => {
  it.each([
    ['赵文', '赵文', null],
    ['𠮷田㛃', '𠮷田㛃', null],
    ['阿依古丽•买买提', '阿依古丽·买买提', null],
    ['Anna Li', 'Anna Li', null],
    [' 赵 文\u200b', '赵文', 'cell.normalised'],
    ['赵文1', '赵文1', 'name.odd'],
    ['赵文(大)', '赵文(大)', 'name.odd'],
    ['★赵文', '★赵文', 'name.marked'],
    ['赵文*', '赵文*', 'name.marked'],
    ['赵?', '赵?', 'name.lostCharacter'],
    ['赵□', '赵□', 'name.lostCharacter'],
    ['赵\ufffd', '赵\ufffd', 'name.lostCharacter'],
    ['', '', 'name.missing'],
    ['\u3000', '', 'name.missing'],
    [null, '', 'name.missing'],
    [{ error: '#N/A' }, '', 'cell.error'],
  ])('%j is %j and told %s', (cell, value, code) => {
    const read = readNameCell(cell, place)
    expect([read.value, read.finding?.code ?? null]).toEqual([value, code])
  })
})

describe('an ID cell', () => {
  it.each([
    [id, 'number', null],
    [id.toLowerCase(), 'number', null],
    [` ${id.slice(0, 6)} ${id.slice(6)}`, 'number', 'cell.normalised'],
    ['J629999200903151012', 'instead', null],
    ['L629999200903151012', 'instead', null],
    ['', 'missing', null],
    [null, 'missing', null],
    [629999200903151000, 'wrong', 'id.lostDigits'],
    ['6.29999200903151E+17', 'wrong', 'id.lostDigits'],
    [`G${id}`, 'wrong', 'id.format'],
    ['J6299992009', 'wrong', 'id.format'],
    ['62999920091315101X', 'wrong', 'id.birthImpossible'],
    [idOf('62999920270315101'), 'wrong', 'id.birthFuture'],
    [id.slice(0, 17) + (id.endsWith('1') ? '2' : '1'), 'wrong', 'id.checkDigit'],
    [{ error: '#VALUE!' }, 'wrong', 'cell.error'],
  ])('%j is a %s and told %s', (cell, kind, code) => {
    const read = readIdCell(cell, place, today)
    expect([read.value.kind, read.finding?.code ?? null]).toEqual([kind, code])
  })

  it('says what the last sign should be and nothing else of the number', () => {
    const wrong = id.slice(0, 17) + (id.endsWith('1') ? '2' : '1')
    const { finding } = readIdCell(wrong, place, today)
    expect(finding?.facts).toEqual({ expected: id.slice(17), found: wrong.slice(17) })
  })
})

it('what was right already is not told to have been put right', () => {
  expect(normalised(place, [])).toBeNull()
  expect(normalised(place, ['fullWidth', 'blanks'])?.facts).toEqual({ changes: 'fullWidth+blanks' })
})
