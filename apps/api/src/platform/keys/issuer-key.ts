import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { publicJwk, type PublicJwk } from '@jiangji/credentials/key/public-jwk'
import { thumbprintOf } from '@jiangji/credentials/key/thumbprint'
import type { Keys } from './keys.ts'

export interface NewIssuerKey {
  thumbprint: string
  jwk: PublicJwk
  sealed: Buffer
}

/** A fresh P-256 key of an organisation, its private half sealed under the master key. */
export async function makeIssuerKey(keys: Keys, organisationId: string): Promise<NewIssuerKey> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicJwk.parse(publicKey.export({ format: 'jwk' }))
  const thumbprint = await thumbprintOf(jwk)
  const der = privateKey.export({ format: 'der', type: 'pkcs8' })
  return { thumbprint, jwk, sealed: keys.sealBytes(der, placeOf(organisationId, thumbprint)) }
}

/** The private half as DER of PKCS #8, to hand to a signing worker. */
export function openIssuerKeyDer(
  keys: Keys,
  { organisationId, thumbprint, sealed }: { organisationId: string; thumbprint: string; sealed: Buffer },
): Buffer {
  return keys.openBytes(sealed, placeOf(organisationId, thumbprint))
}

export function openIssuerKey(
  keys: Keys,
  stored: { organisationId: string; thumbprint: string; sealed: Buffer },
): KeyObject {
  return createPrivateKey({ key: openIssuerKeyDer(keys, stored), format: 'der', type: 'pkcs8' })
}

function placeOf(organisationId: string, thumbprint: string): string {
  return `issuer-key:${organisationId}:${thumbprint}`
}
