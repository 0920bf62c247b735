import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeBase64url,
  decodeByHand,
  decodeTextBase64url,
  encodeBase64url,
  encodeByHand,
  encodeTextBase64url,
} from './base64url.ts'

describe('base64url', () => {
  it.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ])('of %s is %s (RFC 4648 section 10, without padding)', (text, encoded) => {
    expect(encodeTextBase64url(text)).toBe(Buffer.from(text).toString('base64url'))
    expect(encodeBase64url(new TextEncoder().encode(text))).toBe(encodeTextBase64url(text))
    expect(encodeTextBase64url(text)).toBe(encoded)
  })

  it('comes back as the same bytes and the same text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(encodeByHand(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(encodeBase64url(bytes)).toBe(encodeByHand(bytes))
        expect(Uint8Array.from(decodeBase64url(encodeBase64url(bytes)) ?? [])).toEqual(bytes)
        expect(decodeByHand(encodeBase64url(bytes))).toEqual(bytes)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeTextBase64url(encodeTextBase64url(text))).toBe(text)
      }),
    )
  })

  it('has one spelling only: what decodes is what would have been encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AQgw_-z9+/= \n汉'), maxLength: 12 }), (text) => {
        const bytes = decodeBase64url(text)
        expect(bytes === null || encodeBase64url(bytes) === text).toBe(true)
        expect(decodeByHand(text)).toEqual(bytes && Uint8Array.from(bytes))
      }),
    )
  })

  it.each(['A', 'AB', 'AAB', 'Zg==', 'Zm9v\n', 'Zm+v', 'Zm/v', 'Zg.', '汉字'])('refuses %j', (text) => {
    expect([decodeBase64url(text), decodeByHand(text)]).toEqual([null, null])
  })

  it('refuses bytes that are no UTF-8', () => {
    expect(decodeTextBase64url('_w')).toBeNull()
    expect(decodeTextBase64url('7aCA')).toBeNull()
  })
})
