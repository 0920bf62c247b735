import { generateKeyPairSync, sign } from 'node:crypto'
import { publicJwk } from '@jiangji/credentials/key/public-jwk'
import { describe, expect, it } from 'vitest'
import { rememberProofs } from './remembered-proofs.ts'

function keyPair() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateKey, jwk: publicJwk.parse(publicKey.export({ format: 'jwk' })) }
}

const ours = keyPair()
const foreign = keyPair()
const signed = `${'e'.repeat(40)}.${'a'.repeat(900)}`
const signature = sign('sha256', Buffer.from(signed), { key: ours.privateKey, dsaEncoding: 'ieee-p1363' })
const token = `${signed}.${signature.toString('base64url')}`

describe('a remembered proof', () => {
  it('holds for the same token and key only, however often it is asked', async () => {
    const verify = rememberProofs(10)
    for (let round = 0; round < 3; round += 1) {
      expect(await verify(token, ours.jwk, 'ES256')).toBe(true)
      expect(await verify(token, foreign.jwk, 'ES256')).toBe(false)
      expect(await verify(token.replace('e.', 'f.'), ours.jwk, 'ES256')).toBe(false)
    }
  })

  it('is not given for a stripped or foreign signature', async () => {
    const verify = rememberProofs(10)
    expect(await verify(`${signed}.`, ours.jwk, 'ES256')).toBe(false)
    expect(await verify(`${signed}.${Buffer.alloc(64).toString('base64url')}`, ours.jwk, 'ES256')).toBe(false)
    await expect(verify(token, ours.jwk, 'RS256')).rejects.toThrow('RS256')
  })

  it('is forgotten rather than kept without bound', async () => {
    const verify = rememberProofs(2)
    for (let other = 0; other < 10; other += 1)
      expect(await verify(`${signed}${other}.${signature.toString('base64url')}`, ours.jwk, 'ES256')).toBe(
        false,
      )
    expect(await verify(token, ours.jwk, 'ES256')).toBe(true)
  })
})
