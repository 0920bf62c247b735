import { platformDid } from '@jiangji/credentials/did-web/identifier'
import { signStatusBundle, type BundleInput } from '@jiangji/credentials/status-list/bundle'
import { tokenStatusList } from '@jiangji/credentials/status-list/token-list'
import type { Context } from '../../platform/context.ts'
import { isUnavailable } from '../../platform/db/pool.ts'
import { dayMs } from './build-lists.ts'
import { openListSigner } from './list-signer.ts'
import { etagOf } from './send-published.ts'
import { listSuccessors, listTokenLists } from './status-queries.ts'
import type { StatusPublisher } from './status-publisher.ts'

const rebuildMs = 30_000

interface Bundle {
  body: string
  etag: string
  builtAt: Date
}

/** All lists in one file, at most half a minute old, and half a minute in caches; it may be relied on for a day, for it is kept where there is no network. */
export class BundlePublisher {
  #ctx: Context
  #publisher: StatusPublisher
  #served: Bundle | null = null
  #building: Promise<Bundle> | null = null

  constructor(ctx: Context, publisher: StatusPublisher) {
    this.#ctx = ctx
    this.#publisher = publisher
  }

  async current(): Promise<Bundle> {
    const served = this.#served
    if (served && this.#ctx.now().getTime() - served.builtAt.getTime() < rebuildMs) return served
    this.#building ??= this.#build().finally(() => (this.#building = null))
    try {
      this.#served = await this.#building
      return this.#served
    } catch (cause) {
      if (served === null || !isUnavailable(cause)) throw cause
      return served
    }
  }

  async #build(): Promise<Bundle> {
    const builtAt = this.#ctx.now()
    await this.#publisher.rebuildDue()
    return this.#ctx.read('status.publish', async (trx) => {
      const { origin } = this.#ctx
      const input: BundleInput = {
        bundleUrl: `${origin}/trust/status.json`,
        platformDid: platformDid(origin),
        lists: (await listTokenLists(trx)).map((list) => ({
          listUrl: `${origin}/status/${list.shardId}`,
          lst: lstIn(list.token),
          builtAt: list.builtAt,
        })),
        successors: (await listSuccessors(trx)).map(({ shardId, credentialId, ...rest }) => ({
          ...rest,
          listUrl: `${origin}/status/${shardId}`,
          credentialId: `urn:uuid:${credentialId}`,
        })),
        builtAt,
        expiresAt: new Date(builtAt.getTime() + dayMs),
      }
      const body = await signStatusBundle(input, await openListSigner(this.#ctx, trx))
      return { body, etag: etagOf(body), builtAt }
    })
  }
}

function lstIn(token: string): string {
  const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  return tokenStatusList.parse(payload).status_list.lst
}
