import { describe, expect, it } from 'vitest'
import { certificate } from '../certificate/rules.ts'
import { residentIdCheckDigit } from '../identity/resident-id.ts'
import { decideAnswer, decideWish, dueOn, wholeRecord } from './request.ts'

const today = '2026-03-02'
const id = `62999920090315101${residentIdCheckDigit('62999920090315101')}`
const wish = { field: 'level', shouldBe: ' 高级 ', why: '证书原件写的是高级' }

describe('what a learner says is wrong', () => {
  it('names a field of the record, or the whole, and is kept without blanks around', () => {
    expect(decideWish(certificate, wish, today)).toEqual({ ok: true, value: { ...wish, shouldBe: '高级' } })
    expect(decideWish(certificate, { ...wish, field: wholeRecord }, today).ok).toBe(true)
  })

  it.each([
    [{ field: 'residentId' }, 'correctionRequest.fieldUnknown'],
    [{ field: 'colour' }, 'correctionRequest.fieldUnknown'],
    [{ shouldBe: '  ' }, 'correctionRequest.textMissing'],
    [{ why: '' }, 'correctionRequest.textMissing'],
    [{ why: '长'.repeat(201) }, 'correctionRequest.textTooLong'],
    [{ shouldBe: `T${id}` }, 'correctionRequest.holdsIdNumber'],
  ])('with %j is refused as %s', (changed, code) => {
    expect(decideWish(certificate, { ...wish, ...changed }, today)).toMatchObject({ ok: false, code })
  })
})

it('is not declined without a reason in words (PIPL art. 50)', () => {
  expect(decideAnswer(' 不行 ')).toMatchObject({ ok: false, code: 'correctionRequest.reasonMissing' })
  expect(decideAnswer(' 原件写的就是中级 ')).toEqual({ ok: true, value: '原件写的就是中级' })
})

it.each([
  ['2026-03-02', '2026-03-23'],
  ['2026-03-06', '2026-03-27'],
  ['2026-03-07', '2026-03-27'],
])('asked on %s it is due on %s, fifteen working days later', (asked, due) => {
  expect(dueOn(asked)).toBe(due)
})
