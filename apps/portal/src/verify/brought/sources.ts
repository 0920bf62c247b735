import { platformDid } from '@jiangji/credentials/did-web/identifier'
import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import type { Trust } from '@jiangji/credentials/trust/trust'
import { fetchHere } from '../fetch-here.ts'
import { fetchOutside } from './fetch-outside.ts'

export interface OpenedSources {
  trust: Trust
  fetch: BoundedFetch
}

/** Where keys and status come from: the platform this page is from, and others only when the reader agreed to ask them. */
export async function openSources({
  now,
  askOutside,
}: {
  now: Date
  askOutside: boolean
}): Promise<OpenedSources> {
  const { origin: own } = location
  const trust: Trust = { platformDid: platformDid(own), platformOrigin: own }
  const ours = fetchHere({ named: own, own, clock: () => now })
  return { trust, fetch: fetchOutside({ own, ours, askOutside }) }
}
