import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import { isUnderPlatform } from '../did-web/identifier.ts'
import type { CredentialContent } from '../format.ts'
import { parseCompactJws } from '../vc-jwt/parse.ts'
import type { BundleManifest } from './bundle.ts'
import { bundleManifest, bundleType, hashOf, statusBundle } from './bundle.ts'
import type { StatusListExpectation } from './expectation.ts'
import { doubtAbout } from './expectation.ts'
import type { ListReading } from './reading.ts'
import { meaningOf, statusNames, unread } from './reading.ts'
import { countStatuses, decodeStatuses, statusAt } from './token-statuses.ts'
import type { ListTrouble } from './trouble.ts'

const largestManifest = 16_777_216

/** A checked bundle, kept on a device or beside a file: how old it is, until when it may be relied on, and what it says of a credential. */
export interface StatusBundle {
  readonly builtAt: Date
  readonly freshUntil: Date
  /** Null for a credential that is not the platform's, of which its lists know nothing. */
  read(content: CredentialContent, now: Date): Promise<ListReading | null>
}

export type BundleExpectation = Omit<StatusListExpectation, 'listUrl'>

/** A status bundle once its manifest is signed by the platform's list key (RFC 7515 section 5.2, credentials.md "Status"); each list is compared with its hash when it is asked for. */
export async function readStatusBundle(
  text: string,
  expected: BundleExpectation,
): Promise<Decision<StatusBundle, ListTrouble>> {
  const parts = statusBundle.safeParse(parse(text))
  if (!parts.success) return refused('unreadable', { reason: 'bundle' })
  const jws = parseCompactJws(parts.data.manifest, largestManifest)
  if (!jws.ok) return refused('unreadable', { reason: jws.code })
  if (jws.value.header.typ !== bundleType) return refused('unreadable', { reason: 'typ' })
  const parsed = bundleManifest.safeParse(jws.value.payload)
  if (!parsed.success)
    return refused('unreadable', { reason: (parsed.error.issues[0]?.path ?? []).join('.') })
  const manifest = parsed.data
  if (manifest.iss !== expected.issuerDid) return refused('wrongList', { issuer: manifest.iss })
  const doubt = await doubtAbout(jws.value, new Date(manifest.iat * 1000), {
    ...expected,
    listUrl: manifest.sub,
  })
  return doubt === null ? accepted(opened(manifest, parts.data.lists)) : refused(doubt)
}

function opened(manifest: BundleManifest, lists: Readonly<Record<string, string>>): StatusBundle {
  const builtAt = new Date(manifest.iat * 1000)
  const freshUntil = new Date(manifest.exp * 1000)
  return {
    builtAt,
    freshUntil,
    async read({ issuer, status }, now) {
      if (status === null || !isUnderPlatform(issuer.id, manifest.iss)) return null
      const listUrl = status.listUrl.replace(/\/token$/, '')
      const found = await statusIn(manifest, lists, { listUrl, index: status.index })
      if (typeof found === 'string') return unread(statusNames, found)
      const against = meaningOf(found)
      if (against === 'unknown') return unread(statusNames, 'unreadable', { reason: 'status' })
      const facts = { asOf: builtAt.toISOString(), freshUntil: freshUntil.toISOString() }
      const trouble = now > freshUntil ? 'stale' : null
      const [by = null, since = null] = manifest.superseded[listUrl]?.[String(status.index)] ?? []
      if (against !== 'supersession') return { covers: statusNames, against, trouble, facts }
      const moment = since === null ? null : new Date(since * 1000).toISOString()
      return { covers: statusNames, against, trouble, facts: { ...facts, since: moment, by } }
    },
  }
}

async function statusIn(
  manifest: BundleManifest,
  lists: Readonly<Record<string, string>>,
  { listUrl, index }: { listUrl: string; index: number },
): Promise<number | ListTrouble> {
  const lst = lists[listUrl]
  const named = manifest.lists[listUrl]
  if (lst === undefined || named === undefined) return 'unreachable'
  if ((await hashOf(lst)) !== named.sha256) return 'listNotGenuine'
  try {
    const statuses = await decodeStatuses(lst, 2)
    return index < countStatuses(statuses) ? statusAt(statuses, index) : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
