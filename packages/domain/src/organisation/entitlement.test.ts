import { describe, expect, it } from 'vitest'
import { decideEnd, decideGrant } from './entitlement.ts'

const year = { from: '2026-01-01', until: '2026-12-31' }
const none = { issuedAfter: 0, acknowledged: 0 }

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
  it('is accepted on any day of its period when nothing was issued after it', () => {
    expect(decideEnd({ from: '2026-01-01', until: null }, '2026-03-02', none)).toMatchObject({ ok: true })
    expect(decideEnd(year, '2026-01-01', none)).toMatchObject({ ok: true })
  })

  it.each([
    ['before it began', year, '2025-12-31', none, 'entitlement.reversed'],
    ['on the day it ends anyway', year, '2026-12-31', none, 'entitlement.longer'],
    ['later than it ends', year, '2027-01-01', none, 'entitlement.longer'],
    [
      'before certificates, unsaid',
      year,
      '2026-03-01',
      { issuedAfter: 3, acknowledged: 0 },
      'entitlement.issuedAfter',
    ],
    [
      'before others than were named',
      year,
      '2026-03-01',
      { issuedAfter: 3, acknowledged: 2 },
      'entitlement.issuedAfter',
    ],
  ] as const)('%s is refused', (_name, period, until, counts, code) => {
    expect(decideEnd(period, until, counts)).toMatchObject({ ok: false, code })
  })

  it('in the past of certificates is accepted once their number was named', () => {
    expect(decideEnd(year, '2026-03-01', { issuedAfter: 3, acknowledged: 3 })).toMatchObject({ ok: true })
  })
})
