import type { BundleCode } from '@jiangji/domain/verification/bundle'
import type { JwsVerifier } from '../key/proof.ts'
import type { PublicJwk } from '../key/public-jwk.ts'
import { publicJwk } from '../key/public-jwk.ts'
import type { StatusBundle } from '../status-list/read-bundle.ts'
import { readStatusBundle } from '../status-list/read-bundle.ts'
import type { TrustBundle } from './bundle.ts'
import { readTrustBundle } from './read-bundle.ts'
import { trustOf } from './trust-of.ts'
import type { Trust } from './trust.ts'

/** A published file as it came last, and as it stood when it was last found genuine; null when there is none. */
export interface PublishedFile {
  readonly fresh: string | null
  readonly kept: string | null
}

export type PublishedFiles = Readonly<Record<'bundle' | 'root' | 'status', PublishedFile>>

export interface PublishedTrustExpectation {
  readonly pinned: readonly string[]
  readonly now: Date
  readonly verifyJws?: JwsVerifier | undefined
}

export interface PublishedTrust {
  readonly trust: Trust | null
  readonly statusBundle: StatusBundle | null
  /** Why the newest trust bundle was not used. */
  readonly doubt: BundleCode | null
  /** Which of the fresh files are genuine and no older than those kept, so that they may take their place. */
  readonly worthKeeping: { readonly bundle: boolean; readonly status: boolean }
}

/** What a verifier may rest on that has the platform's published files and nothing else, a static folder or a device without network (credentials.md "Issuers, keys, trust"): an older bundle never takes the place of a newer one, and one that asks for a newer verifier leaves none. */
export async function readPublishedTrust(
  { bundle: { fresh, kept }, root, status }: PublishedFiles,
  expected: PublishedTrustExpectation,
): Promise<PublishedTrust> {
  const rootKeys = [root.fresh, root.kept].flatMap(rootKeyIn)
  const before = await readBundle(kept, rootKeys, expected, null)
  const latest = await readBundle(fresh, rootKeys, expected, before.bundle?.sequence ?? null)
  const used = latest.bundle ?? (latest.doubt === 'bundle.verifierTooOld' ? null : before.bundle)
  const trust = used === null ? null : trustOf(used)
  const statuses = trust === null ? null : await chooseStatus(status, trust, expected)
  return {
    trust,
    statusBundle: statuses?.newest ?? null,
    doubt: latest.doubt ?? (fresh === null ? before.doubt : null),
    worthKeeping: { bundle: latest.bundle !== null, status: statuses?.isFresh ?? false },
  }
}

async function readBundle(
  text: string | null,
  rootKeys: readonly PublicJwk[],
  expected: PublishedTrustExpectation,
  seen: number | null,
): Promise<{ bundle: TrustBundle | null; doubt: BundleCode | null }> {
  if (text === null) return { bundle: null, doubt: null }
  const read = await readTrustBundle(text, { ...expected, rootKeys, seen })
  return read.ok ? { bundle: read.value, doubt: null } : { bundle: null, doubt: read.code }
}

function rootKeyIn(text: string | null): PublicJwk[] {
  try {
    const parsed = publicJwk.safeParse(JSON.parse(text ?? ''))
    return parsed.success ? [parsed.data] : []
  } catch {
    return []
  }
}

async function chooseStatus(
  { fresh, kept }: PublishedFile,
  { platformDid: issuerDid, platformKeys: keys = [] }: Trust,
  { now, verifyJws }: PublishedTrustExpectation,
): Promise<{ newest: StatusBundle | null; isFresh: boolean }> {
  const read = async (text: string | null) => {
    const bundle = text === null ? null : await readStatusBundle(text, { issuerDid, keys, now, verifyJws })
    return bundle?.ok ? bundle.value : null
  }
  const [one, other] = await Promise.all([read(fresh), read(kept)])
  const isFresh = one !== null && (other === null || one.builtAt >= other.builtAt)
  return { newest: isFresh ? one : other, isFresh }
}
