import { sign } from 'node:crypto'
import { keyUrl, organisationDid, platformDid } from '@jiangji/credentials/did-web/identifier'
import type { Signer } from '@jiangji/credentials/key/signer'
import { buildTrustBundle, signTrustBundle } from '@jiangji/credentials/trust/build-bundle'
import type { BundledIssuer, BundledKey } from '@jiangji/credentials/trust/bundle'
import { isRecordKind, kindOf } from '@jiangji/domain/record/kinds'
import { platformOrganisation, type Context } from '../../platform/context.ts'
import type { Trx } from '../../platform/db/tenant.ts'
import { openTrustRoot } from '../../platform/keys/trust-root.ts'
import { listedKeyOf } from './listed-keys.ts'
import { etagOf } from './send-published.ts'
import {
  findTrustRoot,
  listEntitlements,
  listFormerNames,
  listIssuerKeys,
  listIssuers,
  type IssuerKeyRow,
  type IssuerRow,
  type PublishedBundle,
} from './trust-queries.ts'

const dayMs = 24 * 3600 * 1000
const reliedOnDays = 30

/** The signed bundle as the registry stands; `changes` was read before it, so that no later change is taken for covered. */
export async function buildBundle(
  ctx: Context,
  trx: Trx,
  { changes, after }: { changes: number; after: number },
): Promise<PublishedBundle> {
  const builtAt = ctx.now()
  const keys = await listIssuerKeys(trx)
  // A number that grows with the clock goes on growing when the database comes back from a backup.
  const sequence = Math.max(after + 1, Math.floor(builtAt.getTime() / 1000))
  const bundle = buildTrustBundle({
    platform: {
      did: platformDid(ctx.origin),
      origin: ctx.origin,
      keys: bundledKeysOf(keys, platformOrganisation),
    },
    issuers: await bundledIssuers(ctx, trx, keys),
    sequence,
    builtAt,
    expiresAt: new Date(builtAt.getTime() + reliedOnDays * dayMs),
  })
  const token = await signTrustBundle(bundle, await openRoot(ctx, trx))
  return { token, etag: etagOf(token), sequence, builtAt, coversChanges: changes }
}

async function bundledIssuers(
  ctx: Context,
  trx: Trx,
  keys: readonly IssuerKeyRow[],
): Promise<BundledIssuer[]> {
  const names = await listFormerNames(trx)
  const granted = await listEntitlements(trx)
  return (await listIssuers(trx)).map((issuer) => ({
    did: organisationDid(ctx.origin, issuer.slug),
    url: `${ctx.origin}/c/${issuer.slug}`,
    name: issuer.name,
    formerNames: names
      .filter(({ organisationId }) => organisationId === issuer.id)
      .map(({ name, until }) => ({ name, until: until.toISOString() })),
    ...endOf(ctx, issuer),
    entitlements: granted
      .filter(({ organisationId }) => organisationId === issuer.id)
      .flatMap(({ kind, from, until }) =>
        typesOf(kind).map((achievementType) => ({ achievementType, from, until })),
      ),
    keys: bundledKeysOf(keys, issuer.id),
  }))
}

function endOf(ctx: Context, issuer: IssuerRow): Pick<BundledIssuer, 'standing' | 'successor'> {
  const { act, since: at, successorSlug, successorName } = issuer
  if (act === null || at === null || successorSlug === null || successorName === null)
    return { standing: { state: 'active' }, successor: null }
  const since = at.toISOString()
  return {
    standing: { state: act === 'merger' ? 'merged' : 'closed', since },
    successor: { did: organisationDid(ctx.origin, successorSlug), name: successorName, since, act },
  }
}

function typesOf(kind: string): readonly string[] {
  return isRecordKind(kind) ? kindOf(kind).achievementTypes : []
}

function bundledKeysOf(keys: readonly IssuerKeyRow[], organisationId: string): BundledKey[] {
  return keys
    .filter((key) => key.organisationId === organisationId)
    .map((key) => ({ ...listedKeyOf(key), since: key.activeFrom.toISOString() }))
}

async function openRoot(ctx: Context, trx: Trx): Promise<Signer> {
  const root = await findTrustRoot(trx)
  const key = openTrustRoot(ctx.keys, root)
  return {
    thumbprint: root.thumbprint,
    keyUrl: keyUrl(ctx.origin, root.thumbprint),
    sign: (input) => sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }),
  }
}
