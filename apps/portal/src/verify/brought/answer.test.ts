import { crc32 } from 'node:zlib'
import { foreignPng } from '@jiangji/credentials/testing/foreign-files'
import { describe, expect, it, vi } from 'vitest'
import { answerTo, type Sources } from './answer.ts'
import type { PhotoSize } from './photo-size.ts'

const sources: Sources = {
  now: new Date('2026-03-02T04:00:00Z'),
  trust: { platformDid: 'did:web:jiangji.example' },
  fetch: () => Promise.reject(new Error('nothing is fetched')),
  basis: { online: false, listedAt: null, statusAt: null, doubt: null },
}

const u16 = (...values: number[]) => values.flatMap((value) => [value >> 8, value & 255])
const l16 = (...values: number[]) => values.flatMap((value) => [value & 255, value >> 8])
const l24 = (...values: number[]) => values.flatMap((value) => [value & 255, (value >> 8) & 255, value >> 16])
const u32 = (...values: number[]) => values.flatMap((value) => u16(value >>> 16, value & 0xffff))
const unhex = (hex: string) => Array.from(Buffer.from(hex, 'hex'))
const signs = (text: string) => Array.from(text, (sign) => sign.charCodeAt(0))

const riff = (kind: string, ...rest: number[]) => [...signs(`RIFF....WEBP${kind}....`), ...rest]
const photos: Record<string, (width: number, height: number) => number[]> = {
  'a PNG': (w, h) => {
    const bytes = Array.from(foreignPng())
    bytes.splice(16, 8, ...u32(w, h))
    return bytes.toSpliced(29, 4, ...u32(crc32(Uint8Array.from(bytes.slice(12, 29)))))
  },
  'a JPEG': (w, h) => [
    ...unhex('ffd8ffe000040000ffc4000300ffffc2000b08'),
    ...u16(h, w),
    ...unhex('01000000'),
  ],
  'a lossy WebP': (w, h) => riff('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, ...l16(w, h), 0),
  'a lossless WebP': (w, h) => {
    const bits = (w - 1) | ((h - 1) << 14)
    return riff('VP8L', 0x2f, ...l16(bits & 0xffff, bits >>> 16), 0)
  },
  'an animated WebP': (w, h) => riff('VP8X', 2, 0, 0, 0, ...l24(w - 1, h - 1), 0),
  'a GIF': (w, h) => [
    ...signs('GIF89a'),
    ...l16(w, h),
    ...unhex('80000001020304050621f904000000000000').slice(0, 17),
    ...unhex('2c00000000010001000000'),
  ],
  'a GIF whose picture is larger than its screen': (w, h) => [
    ...signs('GIF89a'),
    ...unhex('010001000000002c00000000'),
    ...l16(w, h),
    ...unhex('0000'),
  ],
  'an AVIF': (w, h) => [...u32(24), ...signs('ftypavif....'), ...u32(20), ...signs('ispe'), ...u32(0, w, h)],
}

const asked = async (bytes: number[]) => {
  const readQr = vi.fn(async (_photo: Blob, _size: PhotoSize) => null)
  const answer = await answerTo({ file: new File([Uint8Array.from(bytes)], 'photo') }, sources, readQr)
  return { answer, size: readQr.mock.calls[0]?.[1] ?? null }
}

describe('a photo', () => {
  it.each(Object.entries(photos))(
    '%s is decoded once its size is known, and only below the bound',
    async (_, photo) => {
      expect(await asked(photo(4000, 3000))).toEqual({
        answer: expect.objectContaining({ kind: 'refused' }),
        size: { width: 4000, height: 3000 },
      })
      expect(await asked(photo(16_000, 3200))).toEqual({
        answer: {
          kind: 'refused',
          code: 'shape.photoTooLarge',
          facts: { pixels: 51_200_000, most: 50_000_000 },
        },
        size: null,
      })
    },
  )

  it('that does not say its size is not decoded', async () => {
    for (const bytes of [signs('\xff\xd8\xff\xe0'), signs('GIF89a'), signs('II*\0....')])
      expect(await asked(bytes)).toMatchObject({ answer: { code: 'shape.photo' }, size: null })
  })
})

it('a file that is too large is not even read', async () => {
  const file = new File([], 'film.mov')
  const read = vi.spyOn(file, 'arrayBuffer')
  Object.defineProperty(file, 'size', { value: 25_165_825 })
  const answer = await answerTo({ file }, sources, async () => null)
  expect(answer).toMatchObject({ kind: 'refused', code: 'shape.tooLarge' })
  expect(read).not.toHaveBeenCalled()
})
