import { describe, expect, it } from 'vitest'
import { mostShared } from './most.ts'
import { decideSharedItems, decideShareTerms } from './terms.ts'

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
        pin: null,
        contact: null,
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
    [{ pin: '12345' }, 'share.pin'],
    [{ pin: '1234567' }, 'share.pin'],
    [{ pin: '12345a' }, 'share.pin'],
    [{ contact: '请打电话' }, 'share.contact'],
    [{ contact: '62999920090315001X' }, 'share.contact'],
    [{ contact: '23800000000' }, 'share.contact'],
    [{ contact: 'yanshi@' }, 'share.contact'],
  ])('%j are refused with %s', (changes, code) => {
    expect(decideShareTerms({ ...terms, ...changes }, now)).toMatchObject({ ok: false, code })
  })

  it.each(['13800000000', '0943-8260000', 'yanshi@example.com'])('may name %s to reach her', (contact) => {
    expect(decideShareTerms({ ...terms, contact }, now)).toMatchObject({ ok: true, value: { contact } })
  })

  it('keep a PIN however its digits were typed, and none where nothing was', () => {
    expect(decideShareTerms({ ...terms, pin: ' ４０２９１７' }, now)).toMatchObject({
      value: { pin: '402917' },
    })
    expect(decideShareTerms({ ...terms, pin: ' ', contact: '' }, now)).toMatchObject({
      value: { pin: null, contact: null },
    })
  })

  it.each([1, 180])('may last %i days', (days) => {
    expect(decideShareTerms({ ...terms, days }, now).ok).toBe(true)
  })
})

describe('the records of a share', () => {
  const of = (...ids: string[]) => ids.map((recordId) => ({ recordId }))

  it('stay as they were chosen', () => {
    expect(decideSharedItems(of('b', 'a'))).toEqual({ ok: true, value: of('b', 'a') })
  })

  it.each([
    [of(), 'share.none'],
    [of('a', 'b', 'a'), 'share.recordTwice'],
    [of(...Array.from({ length: mostShared + 1 }, (_, at) => String(at))), 'share.tooMany'],
  ])('%j are refused with %s', (items, code) => {
    expect(decideSharedItems(items)).toMatchObject({ ok: false, code })
  })
})
