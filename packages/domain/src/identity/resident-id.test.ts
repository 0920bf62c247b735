import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskResidentId, parseResidentId, residentIdCheckDigit } from './resident-id.ts'

const today = '2026-03-02'
const synthetic = fc
  .record({ day: fc.integer({ min: 0, max: 12_000 }), serial: fc.integer({ min: 1, max: 999 }) })
  .map(({ day, serial }) => {
    const birth = new Date(Date.UTC(1980, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '')
    const digits = `629999${birth}${String(serial).padStart(3, '0')}`
    return digits + residentIdCheckDigit(digits)
  })

describe('parseResidentId', () => {
  it.each(['11010519491231002X', '440524188001010014', '629999200801010016'])(
    'finds the check digit of the published number %s',
    (number) => {
      expect(residentIdCheckDigit(number)).toBe(number.charAt(17))
    },
  )

  it('reads a small x and refuses a birth before 1900', () => {
    expect(parseResidentId('11010519491231002x', today)).toMatchObject({
      ok: true,
      value: { number: '11010519491231002X', sex: 'female' },
    })
    expect(parseResidentId('440524188001010014', today)).toMatchObject({ code: 'id.birthImpossible' })
  })

  it('reads area, birth date and sex', () => {
    expect(parseResidentId('629999200801010016', today)).toEqual({
      ok: true,
      value: { number: '629999200801010016', area: '629999', birthDate: '2008-01-01', sex: 'male' },
    })
  })

  it.each([
    ['110105194912310021', 'id.checkDigit'],
    ['11010519491331002X', 'id.birthImpossible'],
    ['11010519491231002', 'id.format'],
    ['110105491231002', 'id.format'],
    ['', 'id.format'],
    ['629999203202290013', 'id.birthFuture'],
    ['6.29999E+17', 'id.lostDigits'],
    ['629999200811150000', 'id.lostDigits'],
  ])('refuses %s as %s', (number, code) => {
    expect(parseResidentId(number, today)).toMatchObject({ ok: false, code })
  })

  it('names the check digit it expects and never the number', () => {
    const decision = parseResidentId('110105194912310021', today)
    expect(decision).toEqual({ ok: false, code: 'id.checkDigit', facts: { expected: 'X', found: '1' } })
  })

  it.each([
    ['62999900001231002X', { part: 'year' }],
    ['62999919491331002X', { part: 'month' }],
    ['62999919490230002X', { part: 'day' }],
    ['629999203202290013', { year: '2032' }],
  ])('tells of the birth date in %s no more than %j', (number, facts) => {
    expect(parseResidentId(number, today)).toMatchObject({ ok: false, facts })
  })

  it('refuses every number with one digit changed', () => {
    fc.assert(
      fc.property(synthetic, fc.nat(17), fc.integer({ min: 1, max: 10 }), (number, at, step) => {
        const signs = at === 17 ? '0123456789X' : '0123456789'
        const sign = signs.charAt((signs.indexOf(number.charAt(at)) + step) % signs.length)
        fc.pre(sign !== number.charAt(at))
        expect(parseResidentId(number.slice(0, at) + sign + number.slice(at + 1), today).ok).toBe(false)
      }),
    )
  })

  it('refuses every number with two neighbours exchanged', () => {
    fc.assert(
      fc.property(synthetic, fc.nat(15), (number, at) => {
        fc.pre(number.charAt(at) !== number.charAt(at + 1))
        const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2)
        expect(parseResidentId(swapped, today).ok).toBe(false)
      }),
    )
  })
})

it('masks month, day and nothing else of the middle', () => {
  expect(maskResidentId('629999200801010016')).toBe('629999 2008**** 0016')
})
