import { platformDid } from '@jiangji/credentials/did-web/identifier'
import { boundedFetch } from '@jiangji/credentials/fetch/bounded-fetch'
import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import type { Trust } from '@jiangji/credentials/trust/trust'
import type { CarrierName } from '@jiangji/credentials/carrier/carrier'
import type { Verification, VerifyInput } from '@jiangji/credentials/verify'
import { verify as verifyInput } from '@jiangji/credentials/verify-input'
import { failed, type Check, type CheckName } from '@jiangji/domain/verification/check'
import { verdictOf, type Verdict } from '@jiangji/domain/verification/verdict'
import type { KeyFile } from './key-file.ts'
import type { OfflineTrust } from './trust-folder.ts'

export interface Question {
  input: Uint8Array
  name: string | null
  /** One key alone, a folder's bundle, or the network as it is. */
  basis: { key: KeyFile } | { offline: OfflineTrust } | { origin: string | null }
}

/** No host can bear this name, so that nothing on the machine itself is ever asked. */
const nowhere = 'https://none.invalid'

export interface Verified {
  carrier: CarrierName | null
  verifications: readonly Verification[]
}

/** Verifies on one basis every credential that a file carries; a file without any is one that fails. */
export async function verify({ input, name, basis }: Question, clock: () => Date): Promise<Verified> {
  const verified = await verifyInput({
    input,
    now: clock(),
    ...sourcesOf(basis, clock),
    ...(name === null ? {} : { expected: { holderName: name } }),
  })
  if (verified.ok) return verified.value
  const checks = [failed('shape', verified.code, verified.facts)]
  return { carrier: null, verifications: [{ checks, verdict: 'invalid', credential: null }] }
}

type Sources = Pick<VerifyInput, 'trust' | 'fetch' | 'statusBundle'>

function sourcesOf(basis: Question['basis'], clock: () => Date): Sources {
  if ('key' in basis) return { trust: trustIn(basis.key), fetch: fetchNothing }
  if ('offline' in basis) {
    const { trust, statusBundle } = basis.offline
    return { trust, fetch: fetchNothing, ...(statusBundle === null ? {} : { statusBundle }) }
  }
  const ownOrigin = basis.origin ?? nowhere
  return { trust: platformAt(ownOrigin), fetch: boundedFetch({ ownOrigin, clock }) }
}

function trustIn({ id, jwk, thumbprint, controller }: KeyFile): Trust {
  const did = controller ?? ''
  const listed = { thumbprint, ...(id === null ? {} : { id }), jwk, state: 'active' as const }
  return { ...platformAt(nowhere), issuers: [{ did, name: did, keys: [listed] }] }
}

function platformAt(origin: string): Trust {
  return { platformDid: platformDid(origin), platformOrigin: origin }
}

const fetchNothing: BoundedFetch = () => Promise.reject(new Error('nothing is fetched'))

const ofSecuring: readonly CheckName[] = ['shape', 'signature', 'key-state', 'validity']

/** What a conformance suite asks: whether the key that was given secured the credential, nothing of who is known or revoked. */
export function verdictOnSecuring(checks: readonly Check[]): Verdict {
  return verdictOf(
    checks.map((check) => (ofSecuring.includes(check.name) ? check : { ...check, state: 'passed' as const })),
  )
}
