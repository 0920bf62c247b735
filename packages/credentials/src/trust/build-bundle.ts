import { encodeTextBase64url } from '../encoding/base64url.ts'
import type { Signer } from '../key/signer.ts'
import { assemble, signingInput } from '../vc-jwt/serialise.ts'
import type { TrustBundle } from './bundle.ts'
import { bundleType, trustBundle, verifierVersion } from './bundle.ts'

export interface TrustBundleInput {
  readonly platform: TrustBundle['platform']
  readonly issuers: TrustBundle['issuers']
  readonly sequence: number
  readonly builtAt: Date
  readonly expiresAt: Date
}

/** The list of all issuers with their keys, entitlements, names and successors, of the platform's own keys, and of how long it may be relied on (docs/decisions/0017; times as NumericDate, RFC 7519 section 2). */
export function buildTrustBundle(input: TrustBundleInput): TrustBundle {
  const { platform, issuers, sequence, builtAt, expiresAt } = input
  return trustBundle.parse({
    iss: platform.did,
    iat: secondsOf(builtAt),
    exp: secondsOf(expiresAt),
    sequence,
    minimumVerifier: verifierVersion,
    platform,
    issuers,
  })
}

/** A trust bundle as a compact JWS under the platform's root key, which is named by its thumbprint (RFC 7515 section 7.1; `typ` per RFC 8725 section 3.11). */
export async function signTrustBundle(bundle: TrustBundle, root: Signer): Promise<string> {
  const header = encodeTextBase64url(JSON.stringify({ alg: 'ES256', typ: bundleType, kid: root.thumbprint }))
  const input = signingInput(header, bundle)
  return assemble(input, await root.sign(input))
}

function secondsOf(instant: Date): number {
  return Math.floor(instant.getTime() / 1000)
}
