import type { Check } from '@jiangji/domain/verification/check'
import { failed, passed, unknown } from '@jiangji/domain/verification/check'
import type { ListedKey } from '../key/listed-key.ts'
import type { JwsVerifier, Proof } from '../key/proof.ts'
import type { SignatureOutcome } from '../key/verify-signature.ts'
import { verifySignature } from '../key/verify-signature.ts'
import type { ResolvedKeys } from '../trust/resolve-keys.ts'

export interface CheckedSignature {
  readonly check: Check<'signature'>
  readonly key: ListedKey | null
}

/** Whether a key that counts for the issuer made the signature (RFC 7515 section 5.2), and which. */
export async function checkSignature(
  proof: Proof,
  resolved: ResolvedKeys,
  verifyJws?: JwsVerifier,
): Promise<CheckedSignature> {
  if (resolved.state === 'noWebCrypto')
    return { check: unknown('signature', 'signature.noWebCrypto'), key: null }
  if (resolved.state === 'absent') return { check: failed('signature', 'signature.keyNotListed'), key: null }
  if (resolved.state === 'unreachable')
    return { check: unknown('signature', 'signature.keysUnreachable'), key: null }
  if (resolved.state === 'outdated')
    return { check: unknown('signature', 'signature.keysOutdated'), key: null }
  const outcome = await verifySignature(proof, resolved.keys, verifyJws)
  return { check: lineOf(outcome, proof.algorithm), key: outcome.state === 'genuine' ? outcome.key : null }
}

function lineOf(outcome: SignatureOutcome, algorithm: string): Check<'signature'> {
  const facts = { algorithm }
  switch (outcome.state) {
    case 'genuine':
      return passed('signature', 'signature.genuine', { ...facts, thumbprint: outcome.key.thumbprint })
    case 'mismatch':
      return failed('signature', 'signature.mismatch', facts)
    case 'keyNotListed':
      return failed('signature', 'signature.keyNotListed', facts)
    case 'noWebCrypto':
      return unknown('signature', 'signature.noWebCrypto', facts)
    case 'algorithmUnavailable':
      return unknown('signature', 'signature.algorithmUnavailable', facts)
  }
}
