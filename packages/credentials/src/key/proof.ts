import type { CompactJws } from '../vc-jwt/parse.ts'
import type { Algorithm, PublicJwk } from './public-jwk.ts'

/** Answers whether one key made a compact JWS's signature; rejects when the algorithm is not available here. */
export type JwsVerifier = (token: string, jwk: PublicJwk, algorithm: Algorithm) => Promise<boolean>

export interface ProofPeriod {
  readonly from: Date | null
  readonly until: Date | null
}

export interface Proof {
  readonly algorithm: Algorithm
  /** The key that the credential names; it selects among the listed ones. */
  readonly keyId: string | null
  /** When the proof says it was made and until when it holds, beside the dates of what it secures. */
  readonly period?: ProofPeriod
  madeBy(jwk: PublicJwk, verifyJws: JwsVerifier): Promise<boolean>
}

/** The signature of a compact JWS as a proof (RFC 7515 section 5.2). */
export function jwsProof({ token, header }: Pick<CompactJws, 'token' | 'header'>): Proof {
  const { alg, kid = null } = header
  return { algorithm: alg, keyId: kid, madeBy: (jwk, verifyJws) => verifyJws(token, jwk, alg) }
}
