import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addYears,
  ageOn,
  civilDateIn,
  daysBetween,
  firstDayOf,
  isBefore,
  parseCivilDate,
} from './calendar.ts'

describe('parseCivilDate', () => {
  it.each([
    '2025-07-17',
    '2025/7/17',
    '2025.7.17',
    '2025年7月17日',
    '2025 年 7 月 17 日',
    '2025年7月17号',
    '20250717',
    '２０２５－０７－１７',
    '２０２５年７月１７日',
    '2025-07-17 00:00:00',
    '2025-07-17T00:00:00.000Z',
    '2025-07-16T16:00:00.000Z',
    '2025-07-17T00:00:00+08:00',
    '2025-07-17T23:30',
    ' 2025-7-17\u200b',
    '二〇二五年七月十七日',
    '45855',
    45855,
    45855.5,
    20250717,
    { date: '2025-07-17' },
  ])('reads %o as 17 July 2025', (raw) => {
    expect(parseCivilDate(raw)).toEqual({ kind: 'day', date: '2025-07-17' })
  })

  it.each([
    '2024-09',
    '2024年9月',
    '2024.9',
    '2024/09',
    '202409',
    202409,
    2024.9,
    '２０２４．９',
    '二〇二四年九月',
  ])('reads %o as a month', (raw) => {
    expect(parseCivilDate(raw)).toEqual({ kind: 'month', month: '2024-09' })
  })

  it.each(['2024', '2024年', 2024])('reads %o as a year', (raw) => {
    expect(parseCivilDate(raw)).toEqual({ kind: 'year', year: 2024 })
  })

  it.each([
    '2025-02-29',
    '2025-13-01',
    '20251301',
    '2025年6月31日',
    '2100-02-29',
    20251301,
    '2025.0',
    '1899-01-01',
  ])('calls %o impossible', (raw) => {
    expect(parseCivilDate(raw)).toMatchObject({ kind: 'impossible' })
  })

  it.each(['17/7/2025', '去年', '25.7.17', '2025-07-17-1', true, { error: '#VALUE!' }, 12, 2024.1, 1.5])(
    'cannot read %o',
    (raw) => {
      expect(parseCivilDate(raw)).toMatchObject({ kind: 'unreadable' })
    },
  )

  it.each([null, '', ' ', '\u3000'])('finds nothing in %o', (raw) => {
    expect(parseCivilDate(raw)).toEqual({ kind: 'empty' })
  })

  it('reads every day back from each of its written forms', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2110-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (instant) => {
        const date = instant.toISOString().slice(0, 10)
        const [year, month, dayOfMonth] = date.split('-').map(Number)
        const serial = daysBetween('1899-12-30', date)
        for (const raw of [date, `${year}年${month}月${dayOfMonth}日`, date.replaceAll('-', ''), serial])
          expect(parseCivilDate(raw)).toEqual({ kind: 'day', date })
      }),
    )
  })
})

describe('the calendar', () => {
  it('counts the birthday itself', () => {
    expect(ageOn('2012-03-02', '2026-03-01')).toBe(13)
    expect(ageOn('2012-03-02', '2026-03-02')).toBe(14)
  })

  it('lets a birthday of 29 February fall on 1 March', () => {
    expect(ageOn('2008-02-29', '2022-02-28')).toBe(13)
    expect(ageOn('2008-02-29', '2022-03-01')).toBe(14)
  })

  it('takes the day from the clock of Shanghai', () => {
    expect(civilDateIn(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02')
    expect(civilDateIn(new Date('2026-03-01T15:59:59Z'))).toBe('2026-03-01')
    expect(civilDateIn(new Date('2026-03-01T16:00:00Z'), 'UTC')).toBe('2026-03-01')
    expect(civilDateIn(new Date('1990-07-01T15:30:00Z'))).toBe('1990-07-02')
  })

  it('says of every instant what the time zone database says', () => {
    const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
    const instants = fc.date({
      min: new Date('1980-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (at) => {
        expect(civilDateIn(at)).toBe(shanghai.format(at))
      }),
    )
  })

  it('adds days and years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
    expect(isBefore('2025-12-31', '2026-01-01')).toBe(true)
    expect(isBefore('2026-01-01', '2026-01-01')).toBe(false)
  })
})

it.each([
  ['2024', '2024-01-01'],
  ['2024-09', '2024-09-01'],
  ['2024-09-15', '2024-09-15'],
])('the first day of %s is %s', (written, day) => {
  expect(firstDayOf(written)).toBe(day)
})
