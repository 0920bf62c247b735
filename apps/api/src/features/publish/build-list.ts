import { sign } from 'node:crypto'
import { keyUrl, platformDid } from '@jiangji/credentials/did-web/identifier'
import type { Signer } from '@jiangji/credentials/key/signer'
import { bitstringOf, encodeBitstring } from '@jiangji/credentials/status-list/bitstring'
import { buildStatusList, signStatusList } from '@jiangji/credentials/status-list/credential'
import type { Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { openIssuerKey } from '../../platform/keys/issuer-key.ts'
import { findSigningKey } from './key-queries.ts'
import { etagOf } from './send-published.ts'
import { listRevoked, type Shard, type StatusList } from './status-queries.ts'

const dayMs = 24 * 3600 * 1000
const ttlMs = 60_000

/** The signed list of a shard as its rows stand; `shard` was read before them, so that no later change is taken for covered. */
export async function buildList(ctx: Context, trx: Trx, shardId: number, shard: Shard): Promise<StatusList> {
  const builtAt = ctx.now()
  const revoked = await listRevoked(trx, shardId)
  const list = buildStatusList({
    listUrl: `${ctx.origin}/status/${shardId}`,
    platformDid: platformDid(ctx.origin),
    encodedList: await encodeBitstring(bitstringOf(shard.size, revoked)),
    validFrom: builtAt,
    validUntil: new Date(builtAt.getTime() + dayMs),
    ttlMs,
  })
  const token = await signStatusList(list, await openSigner(ctx, trx))
  return { token, etag: etagOf(token), builtAt, coversChanges: shard.changes }
}

async function openSigner(ctx: Context, trx: Trx): Promise<Signer> {
  const stored = await findSigningKey(trx, ctx.organisationId)
  const key = openIssuerKey(ctx.keys, stored)
  return {
    thumbprint: stored.thumbprint,
    keyUrl: keyUrl(ctx.origin, stored.thumbprint),
    sign: (input) => sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }),
  }
}
