import * as z from 'zod/mini'
import type { PublishedJwk } from '../did-web/key-set.ts'
import { buildKeySet } from '../did-web/key-set.ts'
import type { BoundedFetch } from '../fetch/fetch.ts'
import type { ListedKey } from '../key/listed-key.ts'
import { publicJwk } from '../key/public-jwk.ts'
import { thumbprintOf } from '../key/thumbprint.ts'

const largestDocument = 131_072
const mostKeys = 64

const keySet = z.object({ keys: z.array(z.unknown()).check(z.maxLength(mostKeys)) })
const metadata = z.object({ issuer: z.string(), jwks: z.optional(keySet), jwks_uri: z.optional(z.string()) })

export interface IssuerMetadata {
  readonly issuer: string
  readonly jwks: { readonly keys: readonly PublishedJwk[] }
}

export type MetadataKeys =
  | { readonly state: 'listed'; readonly keys: readonly ListedKey[] }
  | { readonly state: 'absent' | 'unreachable' }

/** Where the metadata of an https issuer stands: the well-known part between its host and its path (SD-JWT VC, “JWT VC Issuer Metadata Request”), or null for any other issuer. */
export function metadataUrl(issuer: string): string | null {
  if (!URL.canParse(issuer)) return null
  const { protocol, origin, pathname, search, hash } = new URL(issuer)
  if (protocol !== 'https:' || search !== '' || hash !== '') return null
  return `${origin}/.well-known/jwt-vc-issuer${pathname.replace(/\/$/, '')}`
}

/** The metadata of an issuer, its keys inside (SD-JWT VC, “JWT VC Issuer Metadata Response”); a compromised key is left out, for a set cannot say so. */
export function buildIssuerMetadata(issuer: string, keys: readonly ListedKey[]): IssuerMetadata {
  return { issuer, jwks: buildKeySet(keys) }
}

/** The keys of an https issuer, from its metadata or from the one address of its own origin that the metadata names (SD-JWT VC, “JWT VC Issuer Metadata Validation”): it must name exactly this issuer. */
export async function fetchIssuerKeys(issuer: string, fetch: BoundedFetch): Promise<MetadataKeys> {
  const address = metadataUrl(issuer)
  if (address === null) return { state: 'unreachable' }
  const { status, text } = await fetch(address, { maxBytes: largestDocument })
  if (status === 404 || status === 410) return { state: 'absent' }
  const parsed = status === 200 ? metadata.safeParse(JSON.parse(text)) : null
  if (!parsed?.success || parsed.data.issuer !== issuer) return { state: 'unreachable' }
  const { jwks, jwks_uri: elsewhere } = parsed.data
  if ((jwks === undefined) === (elsewhere === undefined)) return { state: 'unreachable' }
  const keys = jwks ?? (await fetchKeySet(elsewhere, new URL(address).origin, fetch))
  return keys === null ? { state: 'unreachable' } : { state: 'listed', keys: await listAll(keys.keys) }
}

async function fetchKeySet(address: string | undefined, origin: string, fetch: BoundedFetch) {
  if (address === undefined || URL.parse(address)?.origin !== origin) return null
  const { status, text } = await fetch(address, { maxBytes: largestDocument })
  const parsed = status === 200 ? keySet.safeParse(JSON.parse(text)) : null
  return parsed?.success ? parsed.data : null
}

async function listAll(keys: readonly unknown[]): Promise<readonly ListedKey[]> {
  const readable = keys.flatMap((key) => {
    const parsed = publicJwk.safeParse(key)
    return parsed.success ? [parsed.data] : []
  })
  return Promise.all(
    readable.map(async (jwk) => ({ thumbprint: await thumbprintOf(jwk), jwk, state: 'active' as const })),
  )
}
