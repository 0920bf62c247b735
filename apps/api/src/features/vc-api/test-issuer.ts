import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { didKeyOf } from '@jiangji/credentials/did-key/resolve'
import { assemble, signingInput } from '@jiangji/credentials/vc-jwt/serialise'
import type { Keys } from '../../platform/keys/keys.ts'

/** PKCS #8 of an Ed25519 seed, as RFC 8410 section 7 writes it. */
const seedPrefix = Buffer.from('302e020100300506032b657004220420', 'hex')

export interface TestIssuer {
  did: string
  issue(credential: object): string
}

/** Who signs what the administrator tries out: a did:key of its own, derived for this alone, so that no list, college or credential of the platform can be made or meant with it. */
export function openTestIssuer(keys: Keys): TestIssuer {
  const seed = Buffer.from(keys.secretFor('vc-api:test-issuer'), 'base64url')
  const key = createPrivateKey({ key: Buffer.concat([seedPrefix, seed]), format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  const did = didKeyOf({ kty: 'OKP', crv: 'Ed25519', x })
  const kid = `${did}#${did.slice('did:key:'.length)}`
  const header = Buffer.from(JSON.stringify({ alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid })).toString(
    'base64url',
  )
  return {
    did,
    issue(credential) {
      const input = signingInput(header, credential)
      return assemble(input, sign(null, Buffer.from(input), key))
    },
  }
}
