import type { Check } from '@jiangji/domain/verification/check'
import { failed, passed, unknown } from '@jiangji/domain/verification/check'
import { verifyWithWebCrypto } from '../key/verify-signature.ts'
import type { JwsVerifier } from '../key/proof.ts'
import { algorithmOf } from '../key/public-jwk.ts'
import { clockLeewayMs } from '../open-badge/moment.ts'
import type { Binding, KeyBinding } from '../sd-jwt/key-binding.ts'

/** What the verifier asked the holder to sign. */
export interface BindingRequest {
  readonly audience: string
  readonly nonce: string
}

export interface BindingQuestion {
  readonly request?: BindingRequest | undefined
  readonly now: Date
  readonly verifyJws?: JwsVerifier | undefined
}

const longestAnswerMs = 600_000

/** Whether whoever shows a credential holds the key it is bound to (RFC 9901 section 7.3): the proof is signed by that key, for exactly what is shown, for this verifier, its nonce and now; without a request a proof proves nothing to us. */
export async function checkBinding(
  binding: Binding | null,
  { request, now, verifyJws = verifyWithWebCrypto }: BindingQuestion,
): Promise<Check<'binding'>> {
  const shown = binding?.shown ?? null
  if (binding === null || shown === null)
    return request === undefined
      ? unknown('binding', 'binding.notShown')
      : failed('binding', 'binding.missing')
  if (!binding.bound) return failed('binding', 'binding.noKey')
  if (!shown.fits) return failed('binding', 'binding.otherPresentation')
  if (binding.key === null) return unknown('binding', 'binding.keyUnknown')
  if (algorithmOf(binding.key) !== shown.proof.algorithm) return failed('binding', 'binding.mismatch')
  try {
    if (!(await shown.proof.madeBy(binding.key, verifyJws))) return failed('binding', 'binding.mismatch')
  } catch {
    return unknown('binding', 'binding.notReached')
  }
  return request === undefined ? unknown('binding', 'binding.forAnother') : compare(shown, request, now)
}

function compare(
  { audience, nonce, madeAt }: KeyBinding,
  request: BindingRequest,
  now: Date,
): Check<'binding'> {
  if (audience !== request.audience || nonce !== request.nonce)
    return failed('binding', 'binding.otherRequest')
  const age = now.getTime() - madeAt.getTime()
  return age < -clockLeewayMs || age > longestAnswerMs
    ? failed('binding', 'binding.stale')
    : passed('binding', 'binding.proven')
}
