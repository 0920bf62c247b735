import { describe, expect, it } from 'vitest'
import { decideFreeze, decideGuardianAnswer, decideLift, shareStateOf, type GuardianAnswer } from './life.ts'

const now = new Date('2026-03-02T04:00:00Z')
const later = '2026-03-09T04:00:00Z'
const before = '2026-03-01T00:00:00Z'

const lifeOf = (
  expiresAt: string,
  withdrawnAt: string | null,
  frozenAt: string | null,
  guardian: GuardianAnswer | null = null,
) => ({
  guardian,
  expiresAt: new Date(expiresAt),
  withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
  frozenAt: frozenAt === null ? null : new Date(frozenAt),
})

describe('the state of a share', () => {
  it.each([
    ['2026-03-02T04:00:00.001Z', null, null, 'active'],
    ['2026-03-02T04:00:00Z', null, null, 'expired'],
    [later, null, before, 'frozen'],
    ['2026-03-02T04:00:00Z', null, before, 'expired'],
    [later, before, null, 'withdrawn'],
    [later, before, before, 'withdrawn'],
    ['2026-03-01T04:00:00Z', before, null, 'withdrawn'],
  ])('that ends %s, withdrawn %s and frozen %s is %s', (expiresAt, withdrawnAt, frozenAt, state) => {
    expect(shareStateOf(lifeOf(expiresAt, withdrawnAt, frozenAt), now)).toBe(state)
  })
})

describe('freezing and lifting', () => {
  it('follow one another', () => {
    expect(decideFreeze(lifeOf(later, null, null), now)).toEqual({ ok: true, value: 'frozen' })
    expect(decideLift(lifeOf(later, null, before), now)).toEqual({ ok: true, value: 'active' })
  })

  it.each([
    [decideFreeze, lifeOf(later, null, before), 'share.alreadyFrozen'],
    [decideLift, lifeOf(later, null, null), 'share.notFrozen'],
    [decideFreeze, lifeOf(before, null, null), 'share.ended'],
    [decideLift, lifeOf(before, null, before), 'share.ended'],
    [decideFreeze, lifeOf(later, before, null), 'share.ended'],
    [decideLift, lifeOf(later, before, before), 'share.ended'],
  ])('are refused where they change nothing: %o of %o is %s', (decide, share, code) => {
    expect(decide(share, now)).toMatchObject({ ok: false, code })
  })
})

describe('a guardian’s answer', () => {
  it.each<[string, string | null, GuardianAnswer, string]>([
    [later, null, 'waiting', 'asked'],
    [later, null, 'agreed', 'active'],
    [later, null, 'declined', 'declined'],
    [before, null, 'waiting', 'expired'],
    [before, null, 'declined', 'declined'],
    [later, before, 'waiting', 'withdrawn'],
  ])('to a share that ends %s, withdrawn %s, being %s makes it %s', (ends, withdrawn, guardian, state) => {
    expect(shareStateOf(lifeOf(ends, withdrawn, null, guardian), now)).toBe(state)
  })

  it('is given once, while the share waits', () => {
    const waiting = lifeOf(later, null, null, 'waiting')
    expect(decideGuardianAnswer(waiting, true, now)).toEqual({ ok: true, value: 'agreed' })
    expect(decideGuardianAnswer(waiting, false, now)).toEqual({ ok: true, value: 'declined' })
  })

  it.each([
    lifeOf(later, null, null),
    lifeOf(later, null, null, 'agreed'),
    lifeOf(later, null, null, 'declined'),
    lifeOf(before, null, null, 'waiting'),
    lifeOf(later, before, null, 'waiting'),
  ])('is refused for %o', (share) => {
    expect(decideGuardianAnswer(share, true, now)).toMatchObject({ ok: false, code: 'share.notAsked' })
  })

  it('is not gone around by freezing and lifting', () => {
    const waiting = lifeOf(later, null, before, 'waiting')
    expect(decideLift(waiting, now)).toMatchObject({ ok: false, code: 'share.ended' })
    expect(decideFreeze(waiting, now)).toMatchObject({ ok: false, code: 'share.ended' })
  })
})
