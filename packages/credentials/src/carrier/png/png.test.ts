import { describe, expect, it } from 'vitest'
import { foreignChunksOf, foreignPng, foreignText } from '../../testing/foreign-files.ts'
import { bakePng } from './bake.ts'
import { unbakePng } from './unbake.ts'

const token = `eyJhbGciOiJFUzI1NiJ9.${'eyJ4IjoxfQ'.repeat(90)}.c2lnbmF0dXJl`

const bake = (png: Uint8Array, credential = token) => {
  const baked = bakePng(png, credential)
  if (!baked.ok) throw new Error(baked.code)
  return baked.value
}

describe('a baked PNG (Open Badges 3.0 section 5.3.1)', () => {
  it('gives back what was baked, in one uncompressed chunk that another reader finds', () => {
    for (const credential of [token, '{"name":"阿依古丽·买买提 𠮷"}']) {
      const baked = bake(foreignPng(), credential)
      expect(unbakePng(baked)).toEqual({ ok: true, value: credential })
      expect(foreignChunksOf(baked)).toEqual([credential])
    }
  })

  it('keeps every other chunk and replaces a credential that was there, two as well', () => {
    const before = foreignPng(['tEXt', Buffer.from('Author\0x')], foreignText('old'), foreignText('older'))
    const baked = bake(before)
    expect(foreignChunksOf(baked)).toEqual([token])
    expect(Buffer.from(baked).includes('Author\0x')).toBe(true)
    expect(bake(baked, 'once')).toEqual(bake(foreignPng(['tEXt', Buffer.from('Author\0x')]), 'once'))
  })

  it('is read as others bake it: before the pixels, with a language, compressed', () => {
    for (const chunk of [
      foreignText(token),
      foreignText(token, { language: 'zh-CN' }),
      foreignText(token, { deflated: true }),
    ])
      expect(unbakePng(foreignPng(chunk))).toEqual({ ok: true, value: token })
  })

  it.each([
    ['without a credential', foreignPng(), 'shape.imageWithoutCredential'],
    ['with two', foreignPng(foreignText(token), foreignText(token)), 'shape.twoCredentials'],
    [
      'of an older kind',
      foreignPng(['iTXt', Buffer.from('openbadges\0\0\0\0\0x')]),
      'shape.imageWithoutCredential',
    ],
    [
      'with half a chunk',
      foreignPng(['iTXt', Buffer.from('openbadgecredential\0\0\0')]),
      'shape.imageDamaged',
    ],
    [
      'with no UTF-8',
      foreignPng(['iTXt', Buffer.from('openbadgecredential\0\0\0\0\0\xff', 'latin1')]),
      'shape.imageDamaged',
    ],
    [
      'with an unknown compression',
      foreignPng(['iTXt', Buffer.from('openbadgecredential\0\x01\x01\0\0x')]),
      'shape.imageDamaged',
    ],
    [
      'with a broken one',
      foreignPng(['iTXt', Buffer.from('openbadgecredential\0\x01\0\0\0xx')]),
      'shape.imageDamaged',
    ],
    [
      'that unpacks to too much',
      foreignPng(foreignText('0'.repeat(30_000_000), { deflated: true })),
      'shape.imageDamaged',
    ],
    ['with bytes before its header', foreignPng().subarray(8), 'shape.imageDamaged'],
  ])('%s is refused', (_, png, code) => {
    expect(unbakePng(png)).toMatchObject({ ok: false, code })
  })

  it('cut anywhere is damaged, for baking and for reading', () => {
    const baked = bake(foreignPng())
    for (let length = 8; length < baked.length; length += 7) {
      expect(unbakePng(baked.subarray(0, length))).toMatchObject({ code: 'shape.imageDamaged' })
      expect(bakePng(baked.subarray(0, length), token)).toMatchObject({ code: 'shape.imageDamaged' })
    }
  })

  it('never gives another text when one byte was changed', () => {
    const baked = bake(foreignPng())
    for (let at = 0; at < baked.length; at += 11) {
      const altered = Uint8Array.from(baked)
      altered[at] = (altered[at] ?? 0) ^ 0x20
      const read = unbakePng(altered)
      expect(read.ok ? read.value : token).toBe(token)
    }
  })
})
