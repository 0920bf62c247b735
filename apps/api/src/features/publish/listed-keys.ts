import type { ListedKey } from '@jiangji/credentials/key/listed-key'
import { publicJwk } from '@jiangji/credentials/key/public-jwk'
import type { PublishedKey } from './key-queries.ts'

/** Keys as they are published; without a recorded time a retired or compromised key counts as such from the beginning. */
export function listedKeysOf(rows: readonly PublishedKey[]): ListedKey[] {
  return rows.map(({ thumbprint, state, jwk: stored, retiredAt, compromisedAt }) => {
    const key = { thumbprint, jwk: publicJwk.parse(stored) }
    switch (state) {
      case 'active':
        return { ...key, state }
      case 'retired':
        return { ...key, state, retiredAt: momentOf(retiredAt) }
      case 'compromised':
        return { ...key, state, compromisedAt: momentOf(compromisedAt) }
    }
  })
}

function momentOf(at: Date | null): string {
  return (at ?? new Date(0)).toISOString()
}
