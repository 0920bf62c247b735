import { calculateJwkThumbprint } from 'jose'
import type { PublicJwk } from './public-jwk.ts'

/** The base64url SHA-256 thumbprint that names a public key (RFC 7638 section 3, RFC 8037 section 2); needs WebCrypto. */
export function thumbprintOf(jwk: PublicJwk): Promise<string> {
  return calculateJwkThumbprint(jwk, 'sha256')
}
