import { buildDidDocument } from '@jiangji/credentials/did-web/document'
import { organisationDid } from '@jiangji/credentials/did-web/identifier'
import { publishedJwk } from '@jiangji/credentials/did-web/key-set'
import type { Context } from '../../platform/context.ts'
import type { BundlePublisher } from './bundle-publisher.ts'
import { listKeysOfCollege } from './key-queries.ts'
import { listedKeysOf } from './listed-keys.ts'
import type { StatusPublisher } from './status-publisher.ts'
import type { TrustBundles } from './trust-bundles.ts'

interface Publishers {
  publisher: StatusPublisher
  bundles: BundlePublisher
  trust: TrustBundles
}

/** What is published, as it stands now, for documents that carry it along. */
export function openSnapshots(ctx: Context, { publisher, bundles, trust }: Publishers) {
  return {
    async didDocument(slug: string): Promise<string | null> {
      const keys = listedKeysOf(await ctx.read('issuer.read', (trx) => listKeysOfCollege(trx, slug)))
      if (keys.length === 0) return null
      return JSON.stringify(buildDidDocument(organisationDid(ctx.origin, slug), keys))
    },
    async statusLists(shardId: number) {
      return (await publisher.current(shardId))?.lists ?? null
    },
    /** The files of a folder that is enough to verify every credential, under the names of their addresses. */
    async trustFolder(): Promise<Record<string, string>> {
      return {
        'trust/bundle.jwt': (await trust.current()).token,
        'trust/root.jwk': JSON.stringify(publishedJwk(await trust.root())),
        'trust/status.json': (await bundles.current()).body,
      }
    },
  }
}
