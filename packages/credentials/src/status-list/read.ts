import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { CheckCode } from '@jiangji/domain/verification/check'
import type { Fetched } from '../fetch/fetch.ts'
import type { ListedKey } from '../key/listed-key.ts'
import type { JwsVerifier } from '../key/proof.ts'
import { jwsProof } from '../key/proof.ts'
import { verifySignature } from '../key/verify-signature.ts'
import { clockLeewayMs, instantOf } from '../open-badge/moment.ts'
import type { CompactJws } from '../vc-jwt/parse.ts'
import { parseCompactJws } from '../vc-jwt/parse.ts'
import { decodeBitstring } from './bitstring.ts'
import type { StatusListCredential } from './credential.ts'
import { freshUntil, statusListCredential } from './credential.ts'

export const largestStatusList = 2_097_152

export interface StatusListExpectation {
  readonly listUrl: string
  readonly issuerDid: string
  readonly keys: readonly ListedKey[]
  readonly now: Date
  readonly verifyJws?: JwsVerifier | undefined
}

export interface ReadStatusList {
  readonly bits: Uint8Array
  readonly freshUntil: Date
}

type Unusable = CheckCode<'revocation', 'unknown'>

/** The bits of a fetched list once its signature, its issuer, its own address and its purpose are what the credential led to expect (Bitstring Status List 1.0 section 3.2); freshness is left to the caller, for a revocation never goes stale. */
export async function readStatusList(
  fetched: Fetched,
  expected: StatusListExpectation,
): Promise<Decision<ReadStatusList, Unusable>> {
  const jws = parseCompactJws(fetched.text.trim(), largestStatusList)
  if (!jws.ok) return refused('revocation.unreadable', { reason: jws.code })
  const parsed = statusListCredential.safeParse(jws.value.payload)
  if (!parsed.success)
    return refused('revocation.unreadable', { reason: (parsed.error.issues[0]?.path ?? []).join('.') })
  const list = parsed.data
  const ours =
    list.id === expected.listUrl &&
    list.issuer === expected.issuerDid &&
    list.credentialSubject.statusPurpose === 'revocation'
  if (!ours) return refused('revocation.wrongList', { list: list.id, issuer: list.issuer })
  const doubt = await doubtAbout(jws.value, list, expected)
  if (doubt !== null) return refused(doubt)
  try {
    const bits = await decodeBitstring(list.credentialSubject.encodedList)
    return accepted({ bits, freshUntil: freshUntil(list, fetched.fetchedAt) })
  } catch {
    return refused('revocation.unreadable', { reason: 'encodedList' })
  }
}

async function doubtAbout(
  jws: CompactJws,
  list: StatusListCredential,
  { keys, verifyJws, now }: StatusListExpectation,
): Promise<Unusable | null> {
  if (!['vc+jwt', 'JWT', undefined].includes(jws.header.typ)) return 'revocation.unreadable'
  const { iss = list.issuer } = jws.payload
  const outcome = await verifySignature(jwsProof(jws), keys, verifyJws)
  if (outcome.state === 'noWebCrypto' || outcome.state === 'algorithmUnavailable')
    return 'revocation.notReached'
  if (outcome.state !== 'genuine' || iss !== list.issuer) return 'revocation.listNotGenuine'
  const { key } = outcome
  const signedAt = instantOf(list.validFrom) ?? now
  if (key.state === 'compromised' || (key.state === 'retired' && signedAt > new Date(key.retiredAt)))
    return 'revocation.listNotGenuine'
  return signedAt.getTime() > now.getTime() + clockLeewayMs ? 'revocation.stale' : null
}
