import { describe, expect, it } from 'vitest'
import { decideShareTerms } from './terms.ts'

const now = new Date('2026-03-02T04:00:00Z')
const terms = { recipient: '白银演示企业', purpose: '应聘钳工', days: 30 }

describe('the terms of a share', () => {
  it('end the given number of days later to the second', () => {
    expect(decideShareTerms(terms, now)).toEqual({
      ok: true,
      value: {
        recipient: '白银演示企业',
        purpose: '应聘钳工',
        expiresAt: new Date('2026-04-01T04:00:00Z'),
      },
    })
  })

  it('are kept without blank-like characters around them', () => {
    const read = decideShareTerms({ ...terms, recipient: '\u3000白银演示企业\u200b ' }, now)
    expect(read).toMatchObject({ ok: true, value: { recipient: '白银演示企业' } })
  })

  it.each([
    [{ recipient: ' \u3000' }, 'share.recipientMissing'],
    [{ recipient: '企'.repeat(61) }, 'share.recipientTooLong'],
    [{ purpose: '\u200b' }, 'share.purposeMissing'],
    [{ purpose: '聘'.repeat(101) }, 'share.purposeTooLong'],
    [{ days: 0 }, 'share.days'],
    [{ days: 181 }, 'share.days'],
    [{ days: 1.5 }, 'share.days'],
    [{ days: Number.NaN }, 'share.days'],
  ])('%j are refused with %s', (changes, code) => {
    expect(decideShareTerms({ ...terms, ...changes }, now)).toMatchObject({ ok: false, code })
  })

  it.each([1, 180])('may last %i days', (days) => {
    expect(decideShareTerms({ ...terms, days }, now).ok).toBe(true)
  })
})
