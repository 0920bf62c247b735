import { platformDid } from '@jiangji/credentials/did-web/identifier'
import { boundedFetch } from '@jiangji/credentials/fetch/bounded-fetch'
import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import type { Trust } from '@jiangji/credentials/trust/trust'
import { verifyCredential, type Verification } from '@jiangji/credentials/verify'
import type { Check, CheckName } from '@jiangji/domain/verification/check'
import { verdictOf, type Verdict } from '@jiangji/domain/verification/verdict'
import type { KeyFile } from './key-file.ts'

export interface Question {
  text: string
  key: KeyFile | null
  origin: string | null
  name: string | null
}

/** No host can bear this name, so that nothing on the machine itself is ever asked. */
const nowhere = 'https://none.invalid'

/** Verifies a credential under one key alone, or from what the network says of its issuer. */
export async function verify(
  { text, key, origin, name }: Question,
  clock: () => Date,
): Promise<Verification> {
  const ownOrigin = origin ?? nowhere
  return verifyCredential({
    token: text,
    now: clock(),
    fetch: key === null ? boundedFetch({ ownOrigin, clock }) : fetchNothing,
    trust: trustIn(key, ownOrigin),
    ...(name === null ? {} : { expected: { holderName: name } }),
  })
}

function trustIn(key: KeyFile | null, origin: string): Trust {
  const platform = { platformDid: platformDid(origin), platformOrigin: origin }
  if (key?.controller == null) return platform
  const { id, jwk, thumbprint, controller } = key
  const listed = { thumbprint, ...(id === null ? {} : { id }), jwk, state: 'active' as const }
  return { ...platform, issuers: [{ did: controller, name: controller, keys: [listed] }] }
}

const fetchNothing: BoundedFetch = () => Promise.reject(new Error('only the key that was given counts'))

const ofSecuring: readonly CheckName[] = ['shape', 'signature', 'key-state', 'validity']

/** What a conformance suite asks: whether the key that was given secured the credential, nothing of who is known or revoked. */
export function verdictOnSecuring(checks: readonly Check[]): Verdict {
  return verdictOf(
    checks.map((check) => (ofSecuring.includes(check.name) ? check : { ...check, state: 'passed' as const })),
  )
}
