import { describe, expect, it } from 'vitest'
import { decideCode, maskMailAddress, readMailAddress } from './mail-address.ts'

it.each([
  [' xiaoyu@example.com ', 'xiaoyu@example.com'],
  ['ｘｉａｏ．ｙｕ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'xiao.yu@example.com'],
  ['a+b@mail.example.edu.cn', 'a+b@mail.example.edu.cn'],
])('%j is the address %s', (typed, address) => {
  expect(readMailAddress(typed)).toEqual({ ok: true, value: address })
})

it.each([
  '',
  'xiaoyu',
  '@example.com',
  'a@localhost',
  'a b@example.com',
  'a..b@example.com',
  'a@-example.com',
  'a@example.com\r\nBcc: b@example.com',
  'a@example.com, b@example.com',
  '"a"<a@example.com>',
  '小雨@example.com',
  `${'a'.repeat(65)}@example.com`,
])('%j is refused as mailAddress.malformed', (typed) => {
  expect(readMailAddress(typed)).toMatchObject({ ok: false, code: 'mailAddress.malformed' })
})

it.each([
  ['xiaoyu@example.com', 'xi***@example.com'],
  ['a@example.com', '***@example.com'],
])('%s is shown as %s', (address, shown) => {
  expect(maskMailAddress(address)).toBe(shown)
})

describe('a code', () => {
  const now = new Date('2026-11-25T02:00:00Z')
  const kept = { expiresAt: new Date('2026-11-25T02:30:00Z'), tries: 0, isRight: true }
  it('that is right proves the address', () => expect(decideCode(kept, now).ok).toBe(true))
  it.each([
    [null, 'mailCode.none'],
    [{ ...kept, expiresAt: now }, 'mailCode.over'],
    [{ ...kept, tries: 5 }, 'mailCode.over'],
    [{ ...kept, isRight: false }, 'mailCode.wrong'],
  ])('%j is refused as %s', (each, code) => {
    expect(decideCode(each, now)).toMatchObject({ ok: false, code })
  })
})
