import { describe, expect, it } from 'vitest'
import { recordKindNames } from '../record/kinds.ts'
import {
  decideResume,
  emptyResume,
  resumeSchema,
  resumeSectionOf,
  resumeSections,
  resumeStandingOf,
} from './resume.ts'

const today = '2026-11-25'
const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`
const line = (at: number) => ({ recordId: id(at), shareId: null })
const records = [
  { recordId: id(1), status: 'valid', validTo: null },
  { recordId: id(2), status: 'valid', validTo: '2026-11-24' },
  { recordId: id(3), status: 'revoked', validTo: null },
]

describe('a résumé', () => {
  it.each([
    ['keeps lines in her own order', [2, 1], { ok: true }],
    ['has no line that is not hers', [9], { code: 'resume.lineUnknown' }],
    ['has no line twice', [1, 1], { code: 'resume.lineTwice' }],
    ['has no line that was revoked', [1, 3], { code: 'resume.lineEnded' }],
  ])('%s', (_, lines, expected) => {
    const resume = { ...emptyResume, lines: lines.map(line) }
    expect(decideResume(resume, records, today)).toMatchObject(expected)
  })

  it('marks what is out of its time from the day after its last', () => {
    expect(resumeStandingOf({ status: 'valid', validTo: today }, today)).toBe('valid')
    expect(resumeStandingOf({ status: 'valid', validTo: '2026-11-24' }, today)).toBe('expired')
    for (const status of ['revoked', 'suspended', 'superseded'])
      expect(resumeStandingOf({ status, validTo: null }, today)).toBe('ended')
  })

  it('has a section for every kind of record', () => {
    for (const kind of recordKindNames) expect(resumeSections).toContain(resumeSectionOf(kind))
    expect(resumeSectionOf('diploma')).toBe('education')
    expect(resumeSectionOf('placement')).toBe('practice')
  })

  it('holds an introduction of 300 signs and no more', () => {
    const of = (length: number) =>
      resumeSchema.safeParse({ ...emptyResume, introduction: '我'.repeat(length) })
    expect([of(300).success, of(301).success]).toEqual([true, false])
  })
})
