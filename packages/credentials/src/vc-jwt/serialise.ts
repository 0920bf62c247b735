import { encodeBase64url, encodeTextBase64url } from '../encoding/base64url.ts'
import { CredentialError } from '../errors.ts'
import type { Signer } from '../key/signer.ts'
import { numericDateOf } from '../open-badge/moment.ts'
import type { OpenBadge } from '../open-badge/schema.ts'
import { openBadgeHeader, vcJoseHeader } from './header.ts'

/** The registered claims an Open Badge must carry, equal to members of its credential (Open Badges 3.0 section 8.2.4.2). */
export function registeredClaims(badge: OpenBadge) {
  return {
    iss: typeof badge.issuer === 'string' ? badge.issuer : badge.issuer.id,
    jti: badge.id,
    nbf: numericDateOf(badge.validFrom),
    sub: badge.credentialSubject.id,
    ...(badge.validUntil !== undefined && { exp: numericDateOf(badge.validUntil) }),
  }
}

/** The JWS signing input of an Open Badge under an encoded header (RFC 7515 section 5.1, steps 1 to 5; Open Badges 3.0 section 8.2.4.2). */
export function openBadgeSigningInput(encodedHeader: string, badge: OpenBadge): string {
  return signingInput(encodedHeader, { ...badge, ...registeredClaims(badge) })
}

/** The JWS signing input of any payload (RFC 7515 section 5.1). */
export function signingInput(encodedHeader: string, payload: object): string {
  return `${encodedHeader}.${encodeTextBase64url(JSON.stringify(payload))}`
}

/** The compact JWS of a signing input and its 64-byte ES256 signature r‖s (RFC 7515 section 7.1, RFC 7518 section 3.4). */
export function assemble(input: string, signature: Uint8Array): string {
  if (signature.length !== 64) throw new CredentialError('signature.length', String(signature.length))
  return `${input}.${encodeBase64url(signature)}`
}

/** One signed Open Badge as VC-JWT (Open Badges 3.0 section 8.2); a batch takes the header once and signs the inputs itself. */
export async function signOpenBadge(badge: OpenBadge, signer: Signer): Promise<string> {
  const input = openBadgeSigningInput(openBadgeHeader(signer.keyUrl), badge)
  return assemble(input, await signer.sign(input))
}

/** One signed credential of VC Data Model 2.0 as W3C asks (Securing VCs using JOSE and COSE, section 3.1.1): the same payload without any repeated claim, `kid` the DID URL of the key. */
export async function signVcJwt(badge: OpenBadge, signer: Signer): Promise<string> {
  const issuer = typeof badge.issuer === 'string' ? badge.issuer : badge.issuer.id
  const input = signingInput(vcJoseHeader(issuer, signer.thumbprint), badge)
  return assemble(input, await signer.sign(input))
}
