import type { KeyObject } from 'node:crypto'
import { constants, generateKeyPairSync, sign } from 'node:crypto'
import type { ListedKey } from '../key/listed-key.ts'
import type { Algorithm } from '../key/public-jwk.ts'
import { publicJwk } from '../key/public-jwk.ts'
import { thumbprintOf } from '../key/thumbprint.ts'

export interface OtherSigner {
  readonly algorithm: Algorithm
  readonly key: ListedKey
  /** A compact JWS made by OpenSSL, without any code of the verifier. */
  signJws(header: object, payload: object): string
}

/** A signer of any algorithm we accept that shares nothing with what verifies it. */
export async function makeOtherSigner(algorithm: Algorithm): Promise<OtherSigner> {
  const { publicKey, privateKey } = keyPairOf(algorithm)
  const jwk = publicJwk.parse(publicKey.export({ format: 'jwk' }))
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return {
    algorithm,
    key: { thumbprint: await thumbprintOf(jwk), jwk, state: 'active' },
    signJws(header, payload) {
      const input = `${encode({ alg: algorithm, ...header })}.${encode(payload)}`
      return `${input}.${signatureOf(algorithm, input, privateKey).toString('base64url')}`
    },
  }
}

function keyPairOf(algorithm: Algorithm) {
  switch (algorithm) {
    case 'ES256':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' })
    case 'ES384':
      return generateKeyPairSync('ec', { namedCurve: 'P-384' })
    case 'EdDSA':
      return generateKeyPairSync('ed25519')
    case 'RS256':
      return generateKeyPairSync('rsa', { modulusLength: 2048 })
  }
}

function signatureOf(algorithm: Algorithm, input: string, key: KeyObject): Buffer {
  const bytes = Buffer.from(input)
  if (algorithm === 'EdDSA') return sign(null, bytes, key)
  if (algorithm === 'RS256') return sign('sha256', bytes, { key, padding: constants.RSA_PKCS1_PADDING })
  return sign(algorithm === 'ES256' ? 'sha256' : 'sha384', bytes, { key, dsaEncoding: 'ieee-p1363' })
}
