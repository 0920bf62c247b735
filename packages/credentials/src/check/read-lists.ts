import { isUnderPlatform } from '../did-web/identifier.ts'
import type { BoundedFetch, Fetched } from '../fetch/fetch.ts'
import type { CredentialContent, StatusPointer } from '../format.ts'
import type { JwsVerifier } from '../key/proof.ts'
import { isSet } from '../status-list/bitstring.ts'
import { largestStatusList } from '../status-list/expectation.ts'
import { readStatusList } from '../status-list/read.ts'
import { readTokenList } from '../status-list/read-token-list.ts'
import type { ListReading, StatusName } from '../status-list/reading.ts'
import { meaningOf, statusNames, unread } from '../status-list/reading.ts'
import { countStatuses, statusAt } from '../status-list/token-statuses.ts'
import { resolveKeys } from '../trust/resolve-keys.ts'
import type { Trust } from '../trust/trust.ts'

export interface ListSources {
  readonly trust: Trust
  readonly fetch: BoundedFetch
  readonly now: Date
  readonly verifyJws?: JwsVerifier | undefined
}

interface Asking extends ListSources {
  readonly ours: boolean
  readonly issuerDid: string
}

/** What the lists of a credential say of it, the one it names itself first: of the platform's own issuers both lists of the same position, of all others only the one they name (Bitstring Status List 1.0 section 3.2, Token Status List section 8.3). */
export async function readLists(
  { issuer, status }: CredentialContent,
  sources: ListSources,
): Promise<readonly ListReading[]> {
  if (status === null) return []
  const ours = isUnderPlatform(issuer.id, sources.trust.platformDid)
  const asking = { ...sources, ours, issuerDid: ours ? sources.trust.platformDid : issuer.id }
  const pointers = ours ? bothPointers(status) : [status]
  return Promise.all(pointers.map((pointer) => readOne(pointer, asking)))
}

/** The same position in the other list: `<list>` is a Bitstring Status List, `<list>/token` its Token Status List (the platform's own rule, credentials.md "Status"). */
export function bothPointers(own: StatusPointer): readonly StatusPointer[] {
  const { listUrl, index } = own
  if (own.type === 'bitstring') return [own, { type: 'token', listUrl: `${listUrl}/token`, index }]
  const other = listUrl.endsWith('/token') ? listUrl.slice(0, -'/token'.length) : null
  return other === null ? [own] : [own, { type: 'bitstring', listUrl: other, index }]
}

/** A list of others cannot say that a credential was superseded: that value is the platform's own. */
function covered({ type, purpose }: StatusPointer, ours: boolean): readonly StatusName[] {
  if (type === 'token') return ours ? statusNames : ['revocation', 'suspension']
  return [purpose ?? 'revocation']
}

async function readOne(pointer: StatusPointer, asking: Asking): Promise<ListReading> {
  const covers = covered(pointer, asking.ours)
  const fetched = await fetchList(pointer.listUrl, asking.fetch)
  if (fetched === null) return unread(covers, 'unreachable')
  const resolved = await resolveKeys(asking.issuerDid, asking.trust, asking.fetch)
  if (resolved.state === 'noWebCrypto') return unread(covers, 'notReached')
  if (resolved.state !== 'listed') return unread(covers, 'unreachable')
  const { issuerDid, now, verifyJws } = asking
  const expected = { listUrl: pointer.listUrl, issuerDid, keys: resolved.keys, now, verifyJws }
  return pointer.type === 'token'
    ? readStatus(await readTokenList(fetched, expected), { pointer, covers, fetched, asking })
    : readBit(await readStatusList(fetched, { ...expected, purpose: pointer.purpose ?? 'revocation' }), {
        pointer,
        covers,
        fetched,
        asking,
      })
}

interface Found {
  readonly pointer: StatusPointer
  readonly covers: readonly StatusName[]
  readonly fetched: Fetched
  readonly asking: Asking
}

function readBit(list: Awaited<ReturnType<typeof readStatusList>>, found: Found): ListReading {
  if (!list.ok) return unread(found.covers, list.code, list.facts)
  const { bits, freshUntil } = list.value
  if (found.pointer.index >= bits.length * 8) return unread(found.covers, 'unreadable', { reason: 'index' })
  const [name = null] = found.covers
  return aged(found, freshUntil, isSet(bits, found.pointer.index) ? name : null)
}

function readStatus(list: Awaited<ReturnType<typeof readTokenList>>, found: Found): ListReading {
  if (!list.ok) return unread(found.covers, list.code, list.facts)
  const { statuses, freshUntil } = list.value
  const { index } = found.pointer
  if (index >= countStatuses(statuses)) return unread(found.covers, 'unreadable', { reason: 'index' })
  const against = meaningOf(statusAt(statuses, index))
  if (against === 'unknown' || (against !== null && !found.covers.includes(against)))
    return unread(found.covers, 'unreadable', { reason: 'status' })
  return aged(found, freshUntil, against)
}

function aged({ covers, fetched, asking }: Found, freshUntil: Date, against: StatusName | null): ListReading {
  const facts = { fetchedAt: fetched.fetchedAt.toISOString(), freshUntil: freshUntil.toISOString() }
  return { covers, against, trouble: asking.now > freshUntil ? 'stale' : null, facts }
}

async function fetchList(url: string, fetch: BoundedFetch): Promise<Fetched | null> {
  try {
    const fetched = await fetch(url, { maxBytes: largestStatusList })
    return fetched.status === 200 ? fetched : null
  } catch {
    return null
  }
}
