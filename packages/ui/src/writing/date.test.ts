import { describe, expect, test } from 'vitest'
import { writeDate, writeMoment, writeMonthDay } from './date.ts'

describe('a date', () => {
  test('is written the Chinese way, without leading zeros', () => {
    expect(writeDate('2026-03-02', 'zh-CN')).toBe('2026年3月2日')
  })
  test('keeps the precision it has', () => {
    expect(writeDate('2024-09', 'zh-CN')).toBe('2024年9月')
    expect(writeDate('2024', 'zh-CN')).toBe('2024年')
    expect(writeDate('2024-09', 'en')).toBe('Sep 2024')
  })
  test('is written day first in English', () => {
    expect(writeDate('2026-03-02', 'en')).toBe('2 Mar 2026')
  })
  test('loses its year where the year stands above it', () => {
    expect(writeMonthDay('2025-11-23', 'zh-CN')).toBe('11月23日')
  })
  test('of an instant is the day in the city too', () => {
    expect(writeDate('2026-11-24T20:23:00Z', 'zh-CN')).toBe('2026年11月25日')
    expect(writeMonthDay('2026-11-24T20:23:00Z', 'zh-CN')).toBe('11月25日')
    expect(writeDate('2026-11-24T15:59:59Z', 'en')).toBe('24 Nov 2026')
  })
  test('of a moment is the day in the city, wherever the reader is', () => {
    expect(writeMoment('2026-03-01T18:05:00Z', 'zh-CN')).toBe('2026年3月2日 02:05')
  })
})
