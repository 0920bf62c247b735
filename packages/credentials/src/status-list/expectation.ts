import type { ListedKey } from '../key/listed-key.ts'
import type { JwsVerifier } from '../key/proof.ts'
import { jwsProof } from '../key/proof.ts'
import { verifySignature } from '../key/verify-signature.ts'
import { clockLeewayMs } from '../open-badge/moment.ts'
import type { CompactJws } from '../vc-jwt/parse.ts'
import type { ListTrouble } from './trouble.ts'

export const largestStatusList = 2_097_152

export interface StatusListExpectation {
  readonly listUrl: string
  readonly issuerDid: string
  readonly keys: readonly ListedKey[]
  readonly now: Date
  readonly verifyJws?: JwsVerifier | undefined
}

/** Why a signed list proves nothing, or null: one of the expected issuer's keys made it, while that key counted, and not in the future (Bitstring Status List 1.0 section 3.2, Token Status List section 8.3). */
export async function doubtAbout(
  jws: CompactJws,
  signedAt: Date,
  { keys, verifyJws, now }: StatusListExpectation,
): Promise<ListTrouble | null> {
  const outcome = await verifySignature(jwsProof(jws), keys, verifyJws)
  if (outcome.state === 'noWebCrypto' || outcome.state === 'algorithmUnavailable') return 'notReached'
  if (outcome.state !== 'genuine') return 'listNotGenuine'
  const { key } = outcome
  if (key.state === 'compromised' || (key.state === 'retired' && signedAt > new Date(key.retiredAt)))
    return 'listNotGenuine'
  return signedAt.getTime() > now.getTime() + clockLeewayMs ? 'stale' : null
}
