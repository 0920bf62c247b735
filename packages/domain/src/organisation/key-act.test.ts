import { describe, expect, it } from 'vitest'
import { decideKeyAct, needsNewKey, type KeyFacts, type KeyWish } from './key-act.ts'

const now = new Date('2026-03-02T04:00:00Z')
const activeFrom = new Date('2026-01-01T00:00:00Z')
const active: KeyFacts = { state: 'active', activeFrom }
const at = new Date('2026-02-01T00:00:00Z')
const wish = (act: KeyWish['act'], compromisedAt: Date | null = null): KeyWish => ({ act, compromisedAt })

describe('an act on a key', () => {
  it.each([
    ['replacing the active key', active, wish('rotate')],
    ['retiring the active key', active, wish('retire')],
    ['reporting the active key', active, wish('compromise', at)],
    ['reporting a retired key', { state: 'retired', activeFrom } as const, wish('compromise', at)],
    ['reporting a key lost on its first day', active, wish('compromise', activeFrom)],
  ])('%s is accepted', (_name, key, asked) => {
    expect(decideKeyAct(key, asked, { now, ended: false })).toEqual({ ok: true, value: asked.act })
  })

  it.each([
    ['replacing a retired key', { state: 'retired', activeFrom }, wish('rotate'), false, 'key.state'],
    ['retiring a compromised key', { state: 'compromised', activeFrom }, wish('retire'), false, 'key.state'],
    [
      'reporting a key twice',
      { state: 'compromised', activeFrom },
      wish('compromise', at),
      false,
      'key.state',
    ],
    ['a report without a time', active, wish('compromise'), false, 'key.timeMissing'],
    ['a report of tomorrow', active, wish('compromise', new Date('2026-03-03')), false, 'key.timeAhead'],
    ['a time before the key', active, wish('compromise', new Date('2025-12-31')), false, 'key.timeTooEarly'],
    ['a new key of an ended school', active, wish('rotate'), true, 'key.ended'],
  ] as const)('%s is refused', (_name, key, asked, ended, code) => {
    expect(decideKeyAct(key, asked, { now, ended })).toMatchObject({ ok: false, code })
  })

  it('brings a new key with a replacement, and when the key in use was lost', () => {
    expect(needsNewKey('rotate', active, false)).toBe(true)
    expect(needsNewKey('compromise', active, false)).toBe(true)
    expect(needsNewKey('compromise', { state: 'retired' }, false)).toBe(false)
    expect(needsNewKey('retire', active, false)).toBe(false)
    expect(needsNewKey('compromise', active, true)).toBe(false)
  })
})
