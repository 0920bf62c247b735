import type { PublicJwk } from '../key/public-jwk.ts'
import type { TrustBundleInput } from '../trust/build-bundle.ts'
import { buildTrustBundle, signTrustBundle } from '../trust/build-bundle.ts'
import type { BundledIssuer, BundledKey } from '../trust/bundle.ts'
import type { BundleExpectation } from '../trust/read-bundle.ts'
import { readTrustBundle } from '../trust/read-bundle.ts'
import { trustOf } from '../trust/trust-of.ts'
import type { City, Party } from './city.ts'
import { later, makeParty, now, origin } from './city.ts'

export const day = 86_400_000
const founded = '2026-01-01T00:00:00Z'

export const bundledKey = ({ key }: Party): BundledKey => ({ ...key, since: founded })

export const bundledIssuer = (party: Party, changes: Partial<BundledIssuer> = {}): BundledIssuer => ({
  did: party.did,
  url: `${origin}/c/shili`,
  name: '示例县职业中等专业学校',
  formerNames: [],
  standing: { state: 'active' },
  successor: null,
  entitlements: [{ achievementType: 'Certificate', from: '2026-01-01', until: null }],
  keys: [bundledKey(party)],
  ...changes,
})

/** A city with a root key, whose trust stands in signed bundles. */
export async function foundRegistry(city: City) {
  const root = await makeParty('root')
  const roots: PublicJwk[] = [root.key.jwk]
  const publish = async (changes: Partial<TrustBundleInput> = {}, by = root) =>
    signTrustBundle(
      buildTrustBundle({
        platform: { did: city.platform.did, origin, keys: [bundledKey(city.platform)] },
        issuers: [bundledIssuer(city.college)],
        sequence: 7,
        builtAt: later(-60_000),
        expiresAt: later(30 * day),
        ...changes,
      }),
      by.signer,
    )
  const read = (text: string, changes: Partial<BundleExpectation> = {}) =>
    readTrustBundle(text, { rootKeys: roots, pinned: [root.key.thumbprint], now, seen: null, ...changes })
  const trust = async (changes: Partial<TrustBundleInput> = {}) => {
    const bundle = await read(await publish(changes))
    if (!bundle.ok) throw new Error(bundle.code)
    return trustOf(bundle.value)
  }
  return { root, publish, read, trust }
}

export type Registry = Awaited<ReturnType<typeof foundRegistry>>
