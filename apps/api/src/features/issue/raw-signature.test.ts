import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { expect, it } from 'vitest'
import { writeRawSignature } from './raw-signature.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

it('writes signatures that verify as r‖s, in their own place only', () => {
  for (let round = 0; round < 500; round += 1) {
    const data = Buffer.from(`round ${round}`)
    const raw = new Uint8Array(66)
    writeRawSignature(sign('sha256', data, privateKey), raw, 1)
    const signature = raw.subarray(1, 65)
    expect([raw[0], raw[65]]).toEqual([0, 0])
    expect(verify('sha256', data, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true)
  }
})

it('fills a short number up from the left and drops the byte that only keeps a number positive', () => {
  const long = [0, ...Array.from({ length: 32 }, () => 0xff)]
  const raw = new Uint8Array(64)
  writeRawSignature(Uint8Array.of(0x30, 38, 2, 1, 5, 2, 33, ...long), raw, 0)
  expect([...raw]).toEqual([...Array.from({ length: 31 }, () => 0), 5, ...long.slice(1)])
})

it('refuses what is no such signature', () => {
  expect(() => writeRawSignature(Uint8Array.of(0x30, 2, 3, 0), new Uint8Array(64), 0)).toThrow(TypeError)
})
