import { describe, expect, it } from 'vitest'
import { closesAt, closingStateOf, decideClosing } from './closing.ts'

const asking = { birthDate: '2010-01-01', isStaff: false, hasAsked: false, hasOpenTransfer: false } as const

describe('closing an account', () => {
  it('is let begin for whoever decides herself and has nothing under way', () => {
    expect(decideClosing(asking, '2026-11-25').ok).toBe(true)
    expect(decideClosing({ ...asking, birthDate: null }, '2026-11-25').ok).toBe(true)
  })

  it.each([
    [{ birthDate: '2012-11-26' }, 'closing.guardianDecides'],
    [{ hasAsked: true }, 'closing.alreadyAsked'],
    [{ hasOpenTransfer: true }, 'closing.transferOpen'],
    [{ isStaff: true }, 'closing.alsoStaff'],
  ] as const)('with %o is refused: %s', (change, code) => {
    expect(decideClosing({ ...asking, ...change }, '2026-11-25')).toMatchObject({ ok: false, code })
  })

  it('waits fifteen days, is undone within, and is closed by its time alone', () => {
    const askedAt = new Date('2026-11-25T02:00:00Z')
    const due = closesAt(askedAt)
    expect(due.toISOString()).toBe('2026-12-10T02:00:00.000Z')
    const open = { closesAt: due, undoneAt: null, closedAt: null }
    expect(closingStateOf(open, new Date(due.getTime() - 1))).toBe('waiting')
    expect(closingStateOf(open, due)).toBe('closed')
    expect(closingStateOf({ ...open, undoneAt: askedAt }, due)).toBe('undone')
  })
})
