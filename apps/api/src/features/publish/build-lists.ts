import { platformDid } from '@jiangji/credentials/did-web/identifier'
import type { Signer } from '@jiangji/credentials/key/signer'
import { bitstringOf, encodeBitstring } from '@jiangji/credentials/status-list/bitstring'
import { buildStatusList, signStatusList } from '@jiangji/credentials/status-list/credential'
import { buildTokenList, signTokenList, tokenStatus } from '@jiangji/credentials/status-list/token-list'
import { encodeStatuses, packStatuses } from '@jiangji/credentials/status-list/token-statuses'
import { etagOf } from './send-published.ts'
import type { ListPurpose, PublishedList } from './status-queries.ts'

export const dayMs = 24 * 3600 * 1000
const ttlMs = 60_000

export type Ending = Exclude<keyof typeof tokenStatus, 'valid'>

/** Which positions of a shard are not valid, and how. */
export type Endings = ReadonlyMap<Ending, readonly number[]>

export interface ListBasis {
  origin: string
  shardId: number
  size: number
  endings: Endings
  builtAt: Date
}

/** Both signed lists of a shard, of the same rows: who reads only revocations must not take a superseded credential for good. */
export async function buildLists(
  basis: ListBasis,
  signer: Signer,
): Promise<Readonly<Record<ListPurpose, PublishedList>>> {
  const [revocation, token] = await Promise.all([revocationList(basis, signer), tokenList(basis, signer)])
  return { revocation: published(revocation), token: published(token) }
}

async function revocationList({ origin, shardId, size, endings, builtAt }: ListBasis, signer: Signer) {
  const set = [...(endings.get('revoked') ?? []), ...(endings.get('superseded') ?? [])]
  const list = buildStatusList({
    listUrl: `${origin}/status/${shardId}`,
    platformDid: platformDid(origin),
    encodedList: await encodeBitstring(bitstringOf(size, set)),
    validFrom: builtAt,
    validUntil: new Date(builtAt.getTime() + dayMs),
    ttlMs,
  })
  return signStatusList(list, signer)
}

async function tokenList({ origin, shardId, size, endings, builtAt }: ListBasis, signer: Signer) {
  const list = buildTokenList({
    listUrl: `${origin}/status/${shardId}/token`,
    platformDid: platformDid(origin),
    lst: await encodeStatuses(packStatuses(size, 2, statusesOf(endings))),
    issuedAt: builtAt,
    expiresAt: new Date(builtAt.getTime() + dayMs),
    ttlMs,
  })
  return signTokenList(list, signer)
}

function* statusesOf(endings: Endings): Generator<readonly [number, number]> {
  for (const [ending, positions] of endings)
    for (const position of positions) yield [position, tokenStatus[ending]]
}

function published(token: string): PublishedList {
  return { token, etag: etagOf(token) }
}
