import type { Check } from '@jiangji/domain/verification/check'
import { failed, passed, unknown } from '@jiangji/domain/verification/check'
import { isUnderPlatform } from '../did-web/identifier.ts'
import type { BoundedFetch, Fetched } from '../fetch/fetch.ts'
import type { CredentialContent } from '../format.ts'
import type { JwsVerifier } from '../key/proof.ts'
import { isSet } from '../status-list/bitstring.ts'
import { largestStatusList, readStatusList } from '../status-list/read.ts'
import { resolveKeys } from '../trust/resolve-keys.ts'
import type { Trust } from '../trust/trust.ts'
import type { Standing } from './standing.ts'

export interface RevocationSources {
  readonly trust: Trust
  readonly fetch: BoundedFetch
  readonly now: Date
  readonly standing: Standing
  readonly verifyJws?: JwsVerifier | undefined
}

/** Whether the credential is revoked: the platform's rows when they were consulted, otherwise its Bitstring Status List (version 1.0 section 3.2), whose issuer must be the platform for its own issuers and the issuer itself for all others; a stale list can still revoke but never clear. */
export async function checkRevocation(
  content: CredentialContent,
  sources: RevocationSources,
): Promise<Check<'revocation'>> {
  const { revoked } = sources.standing
  if (revoked === null) return passed('revocation', 'revocation.none')
  if (revoked !== undefined)
    return failed('revocation', 'revocation.revoked', { since: revoked.since, reason: revoked.reason })
  if (content.status?.type !== 'bitstring') return unknown('revocation', 'revocation.noStatus')
  const fetched = await fetchList(content.status.listUrl, sources.fetch)
  return fetched === null
    ? unknown('revocation', 'revocation.unreachable')
    : readBit(fetched, content.issuer.id, content.status, sources)
}

async function readBit(
  fetched: Fetched,
  issuer: string,
  { listUrl, index }: { listUrl: string; index: number },
  { trust, fetch, now, verifyJws }: RevocationSources,
): Promise<Check<'revocation'>> {
  const issuerDid = isUnderPlatform(issuer, trust.platformDid) ? trust.platformDid : issuer
  const resolved = await resolveKeys(issuerDid, trust, fetch)
  if (resolved.state === 'noWebCrypto') return unknown('revocation', 'revocation.notReached')
  if (resolved.state !== 'listed') return unknown('revocation', 'revocation.unreachable')
  const list = await readStatusList(fetched, { listUrl, issuerDid, keys: resolved.keys, now, verifyJws })
  if (!list.ok) return unknown('revocation', list.code, list.facts)
  const { bits, freshUntil } = list.value
  if (index >= bits.length * 8) return unknown('revocation', 'revocation.unreadable', { reason: 'index' })
  const facts = { fetchedAt: fetched.fetchedAt.toISOString(), freshUntil: freshUntil.toISOString() }
  if (isSet(bits, index))
    return failed('revocation', 'revocation.revoked', { ...facts, since: null, reason: null })
  return now > freshUntil
    ? unknown('revocation', 'revocation.stale', facts)
    : passed('revocation', 'revocation.none', facts)
}

async function fetchList(url: string, fetch: BoundedFetch): Promise<Fetched | null> {
  try {
    const fetched = await fetch(url, { maxBytes: largestStatusList })
    return fetched.status === 200 ? fetched : null
  } catch {
    return null
  }
}
