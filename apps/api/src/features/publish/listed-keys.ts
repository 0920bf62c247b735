import type { ListedKey } from '@jiangji/credentials/key/listed-key'
import { publicJwk } from '@jiangji/credentials/key/public-jwk'
import type { PublishedKey } from './key-queries.ts'

/** A key as it is published; without a recorded time a retired or compromised key counts as such from the beginning. */
export function listedKeyOf({ thumbprint, state, jwk, retiredAt, compromisedAt }: PublishedKey): ListedKey {
  const key = { thumbprint, jwk: publicJwk.parse(jwk) }
  switch (state) {
    case 'active':
      return { ...key, state }
    case 'retired':
      return { ...key, state, retiredAt: momentOf(retiredAt) }
    case 'compromised':
      return { ...key, state, compromisedAt: momentOf(compromisedAt) }
  }
}

export function listedKeysOf(rows: readonly PublishedKey[]): ListedKey[] {
  return rows.map(listedKeyOf)
}

function momentOf(at: Date | null): string {
  return (at ?? new Date(0)).toISOString()
}
