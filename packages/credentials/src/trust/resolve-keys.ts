import { signedAtOf } from '../check/validity.ts'
import { readDidDocument } from '../did-web/document.ts'
import { didDocumentUrl, isUnderPlatform } from '../did-web/identifier.ts'
import type { BoundedFetch } from '../fetch/fetch.ts'
import type { ReadCredential } from '../format.ts'
import type { ListedKey } from '../key/listed-key.ts'
import { isDidKey, resolveDidKey } from '../did-key/resolve.ts'
import { selectKeys } from '../key/listed-key.ts'
import { hasWebCrypto } from '../key/verify-signature.ts'
import { isOlderThan } from './freshness.ts'
import { fetchIssuerKeys } from './issuer-metadata.ts'
import type { Trust } from './trust.ts'

export type ResolvedKeys =
  | { readonly state: 'listed'; readonly keys: readonly ListedKey[] }
  | { readonly state: 'absent' }
  | { readonly state: 'unreachable' }
  | { readonly state: 'outdated' }
  | { readonly state: 'noWebCrypto' }

const largestDocument = 131_072

/** The keys that count for an issuer: those the trust input lists, otherwise those of its own DID document (DID Core section 7.1), which a did:key carries in its name, or, for an https name, of its issuer metadata (SD-JWT VC, “Issuer Signature Mechanisms”); `absent` when its host says that there is no such document. */
export async function resolveKeys(did: string, trust: Trust, fetch: BoundedFetch): Promise<ResolvedKeys> {
  const listed =
    did === trust.platformDid ? trust.platformKeys : trust.issuers?.find((issuer) => issuer.did === did)?.keys
  return listed === undefined ? askForKeys(did, trust, fetch) : { state: 'listed', keys: listed }
}

/** The keys that count for a credential: when a trust bundle older than its signature does not list its key, those of the issuer's DID document, and `outdated` without one (docs/decisions/0017). */
export async function resolveKeysFor(
  id: string,
  { proof, content: read }: Pick<ReadCredential, 'proof' | 'content'>,
  trust: Trust,
  fetch: BoundedFetch,
): Promise<ResolvedKeys> {
  const known = await resolveKeys(id, trust, fetch)
  if (known.state !== 'listed' || selectKeys(known.keys, proof.keyId).named) return known
  const content = read()
  if (!content.ok || !isOlderThan(trust, signedAtOf(content.value, proof.period))) return known
  const present = await askForKeys(id, trust, fetch)
  return present.state === 'listed' ? present : { state: 'outdated' }
}

async function askForKeys(did: string, trust: Trust, fetch: BoundedFetch): Promise<ResolvedKeys> {
  if (!hasWebCrypto()) return { state: 'noWebCrypto' }
  if (isDidKey(did)) return resolveOwnKey(did)
  if (did.startsWith('https:')) return fetchIssuerKeys(did, fetch).catch(() => ({ state: 'unreachable' }))
  const address = documentAddress(did, trust)
  if (address === null) return { state: 'unreachable' }
  try {
    const { status, text } = await fetch(address, { maxBytes: largestDocument })
    if (status === 404 || status === 410) return { state: 'absent' }
    const keys = status === 200 ? await readDidDocument(did, JSON.parse(text)) : null
    return keys === null ? { state: 'unreachable' } : { state: 'listed', keys }
  } catch {
    return { state: 'unreachable' }
  }
}

async function resolveOwnKey(did: string): Promise<ResolvedKeys> {
  const key = await resolveDidKey(did)
  return key === null ? { state: 'absent' } : { state: 'listed', keys: [key] }
}

function documentAddress(did: string, { platformDid, platformOrigin }: Trust): string | null {
  const address = didDocumentUrl(did)
  if (address === null || platformOrigin === undefined || !isUnderPlatform(did, platformDid)) return address
  return new URL(new URL(address).pathname, platformOrigin).href
}
