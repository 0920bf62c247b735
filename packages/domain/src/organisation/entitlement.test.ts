import { describe, expect, it } from 'vitest'
import { decideEnd, decideGrant } from './entitlement.ts'

const year = { from: '2026-01-01', until: '2026-12-31' }
const today = '2026-03-02'

describe('granting a kind', () => {
  it.each([
    ['the first time', [], { from: '2026-01-01', until: null }],
    ['for one day', [], { from: '2026-01-01', until: '2026-01-01' }],
    ['from the day after another period', [year], { from: '2027-01-01', until: null }],
    ['until the day before another period', [year], { from: '2025-01-01', until: '2025-12-31' }],
  ])('%s is accepted', (_name, granted, period) => {
    expect(decideGrant(period, granted)).toEqual({ ok: true, value: period })
  })

  it.each([
    ['backwards', [], { from: '2026-02-01', until: '2026-01-01' }, 'entitlement.reversed'],
    ['on the last day of another', [year], { from: '2026-12-31', until: null }, 'entitlement.overlaps'],
    ['around another', [year], { from: '2020-01-01', until: null }, 'entitlement.overlaps'],
    ['within an open one', [{ from: '2020-01-01', until: null }], year, 'entitlement.overlaps'],
  ] as const)('%s is refused', (_name, granted, period, code) => {
    expect(decideGrant(period, granted)).toMatchObject({ ok: false, code })
  })
})

describe('ending a kind', () => {
  it.each([
    ['today', { from: '2026-01-01', until: null }, today],
    ['on a later day of its period', year, '2026-12-30'],
    ['on its first day, which is to come', { from: '2026-09-01', until: null }, '2026-09-01'],
  ])('%s is accepted', (_name, period, until) => {
    expect(decideEnd(period, until, today)).toEqual({ ok: true, value: until })
  })

  it.each([
    ['before it began', year, '2025-12-31', 'entitlement.reversed'],
    ['on the day it ends anyway', year, '2026-12-31', 'entitlement.longer'],
    ['later than it ends', year, '2027-01-01', 'entitlement.longer'],
    ['yesterday', year, '2026-03-01', 'entitlement.endPast'],
    [
      'on the day it began, long ago',
      { from: '2020-01-01', until: null },
      '2020-01-01',
      'entitlement.endPast',
    ],
  ] as const)('%s is refused', (_name, period, until, code) => {
    expect(decideEnd(period, until, today)).toMatchObject({ ok: false, code })
  })
})
