import { describe, expect, it } from 'vitest'
import { kindOf } from './kinds.ts'
import { claimedKey, isSameKey, refuseTaken } from './unique-key.ts'

const course = { scheme: 'course', issuer: '演示学校', number: '语文 2025-2026-1', perHolder: true } as const
const certificate = { scheme: 'x', issuer: '演示组织', number: 'X1' }

describe('a key', () => {
  it('of a holder’s own is claimed together with her, any other as it stands', () => {
    expect(claimedKey(course, 'one')).not.toEqual(claimedKey(course, 'two'))
    expect(claimedKey(course, 'one')).toEqual(claimedKey(course, 'one'))
    expect(claimedKey(certificate, 'one')).toEqual(claimedKey(certificate, 'two'))
  })

  it.each([
    [course, { ...course, number: '数学 2025-2026-1' }, false],
    [course, { ...course }, true],
    [null, course, false],
    [course, null, false],
    [null, null, true],
  ])('%j and %j are one: %s', (one, other, same) => {
    expect(isSameKey(one, other)).toBe(same)
  })

  it('that is taken is refused in the words of its kind', () => {
    expect(refuseTaken(kindOf('certificate')).code).toBe('number.taken')
    expect(refuseTaken(kindOf('course')).code).toBe('record.taken')
  })
})
