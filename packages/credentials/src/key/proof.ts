import type { CompactJws } from '../vc-jwt/parse.ts'
import type { Algorithm, PublicJwk } from './public-jwk.ts'

/** Answers whether one key made a compact JWS's signature; rejects when the algorithm is not available here. */
export type JwsVerifier = (token: string, jwk: PublicJwk, algorithm: Algorithm) => Promise<boolean>

export interface Proof {
  readonly algorithm: Algorithm
  /** The key that the credential names; it selects among the listed ones. */
  readonly keyId: string | null
  madeBy(jwk: PublicJwk, verifyJws: JwsVerifier): Promise<boolean>
}

/** The signature of a compact JWS as a proof (RFC 7515 section 5.2). */
export function jwsProof({ token, header }: Pick<CompactJws, 'token' | 'header'>): Proof {
  const { alg, kid = null } = header
  return { algorithm: alg, keyId: kid, madeBy: (jwk, verifyJws) => verifyJws(token, jwk, alg) }
}
