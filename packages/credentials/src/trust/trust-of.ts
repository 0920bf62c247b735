import type { TrustBundle } from './bundle.ts'
import type { Trust } from './trust.ts'

/** The trust that a bundle gives a verifier, its age and end with it (docs/decisions/0017). */
export function trustOf({ platform, issuers, sequence, iat, exp }: TrustBundle): Trust {
  return {
    platformDid: platform.did,
    platformOrigin: platform.origin,
    platformKeys: platform.keys,
    issuers,
    bundle: { sequence, builtAt: momentOf(iat), expiresAt: momentOf(exp) },
  }
}

function momentOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
