import { describe, expect, it } from 'vitest'
import { bulkStates, decideStop, takesEffectAt } from './bulk-change.ts'

const two = { requesterId: 'a', deciderId: 'b' }

describe('an approved request for many records', () => {
  it('begins ten minutes after it was approved', () => {
    expect(takesEffectAt(new Date('2026-11-25T02:00:00Z'))).toEqual(new Date('2026-11-25T02:10:00Z'))
  })

  it.each(['a', 'b'])('is stopped by %s, who is one of its two people', (personId) => {
    expect(decideStop({ state: 'approved', ...two }, personId)).toEqual({ ok: true, value: personId })
  })

  it('is not stopped by a third person', () => {
    expect(decideStop({ state: 'approved', ...two }, 'c')).toMatchObject({ code: 'change.notOfTwo' })
  })

  it.each(bulkStates.filter((state) => state !== 'approved'))('is not stopped when it is %s', (state) => {
    expect(decideStop({ state, ...two }, 'a')).toEqual({
      ok: false,
      code: 'change.tooLate',
      facts: { state },
    })
  })
})
