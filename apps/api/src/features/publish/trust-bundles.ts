import { publicJwk, type PublicJwk } from '@jiangji/credentials/key/public-jwk'
import type { Context } from '../../platform/context.ts'
import { isUnavailable } from '../../platform/db/pool.ts'
import { buildBundle } from './build-trust.ts'
import {
  countChanges,
  findBundle,
  findTrustRoot,
  lockBundle,
  storeBundle,
  type PublishedBundle,
} from './trust-queries.ts'

const hourMs = 3600 * 1000

/** Thrown to undo a rebuild that another one made needless, so that no entry says a bundle was published. */
class AlreadyCovered extends Error {
  readonly bundle: PublishedBundle

  constructor(bundle: PublishedBundle) {
    super('already covered')
    this.bundle = bundle
  }
}

export interface TrustRoot {
  thumbprint: string
  jwk: PublicJwk
}

/** The published trust bundle, rebuilt when the registry or a key changed and every hour; the last one served is served again while the database is away. */
export class TrustBundles {
  #ctx: Context
  #building: Promise<PublishedBundle> | null = null
  #served: PublishedBundle | null = null
  #root: TrustRoot | null = null

  constructor(ctx: Context) {
    this.#ctx = ctx
  }

  async current(): Promise<PublishedBundle> {
    try {
      const { changes, bundle } = await this.#ctx.read('trust.publish', async (trx) => ({
        changes: await countChanges(trx),
        bundle: await findBundle(trx),
      }))
      const current = bundle !== null && this.#isCurrent(bundle, changes)
      this.#served = current ? bundle : await this.#rebuildOnce()
      return this.#served
    } catch (cause) {
      if (this.#served === null || !isUnavailable(cause)) throw cause
      return this.#served
    }
  }

  /** The public half of the root key, which verifiers pin. */
  async root(): Promise<TrustRoot> {
    if (this.#root !== null) return this.#root
    const { thumbprint, jwk } = await this.#ctx.read('trust.publish', findTrustRoot)
    this.#root = { thumbprint, jwk: publicJwk.parse(jwk) }
    return this.#root
  }

  #rebuildOnce(): Promise<PublishedBundle> {
    this.#building ??= this.#rebuild().finally(() => {
      this.#building = null
    })
    return this.#building
  }

  async #rebuild(): Promise<PublishedBundle> {
    const facts = { sequence: 0 }
    const act = { subject: { type: 'trust-bundle', id: 'bundle' }, facts }
    const rebuilding = this.#ctx.commit('trust.publish', act, async (trx) => {
      await lockBundle(trx)
      const changes = await countChanges(trx)
      const known = await findBundle(trx)
      if (known !== null && this.#isCurrent(known, changes)) throw new AlreadyCovered(known)
      const bundle = await buildBundle(this.#ctx, trx, { changes, after: known?.sequence ?? 0 })
      await storeBundle(trx, bundle)
      facts.sequence = bundle.sequence
      return bundle
    })
    return rebuilding.catch((cause: unknown) => {
      if (cause instanceof AlreadyCovered) return cause.bundle
      throw cause
    })
  }

  #isCurrent({ coversChanges, builtAt }: PublishedBundle, changes: number): boolean {
    return coversChanges === changes && this.#ctx.now().getTime() - builtAt.getTime() < hourMs
  }
}
