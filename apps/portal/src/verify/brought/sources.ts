import { boundedFetch } from '@jiangji/credentials/fetch/bounded-fetch'
import type { AnyInput } from '@jiangji/credentials/verify-input'
import { fetchHere } from '../fetch-here.ts'
import { openTrust, type TrustHere } from '../offline/trust-here.ts'
import { fetchOutside } from './fetch-outside.ts'
import type { Question } from './protocol.ts'

export interface OpenedSources {
  sources: Omit<AnyInput, 'input' | 'now'>
  here: TrustHere
}

const patienceMs = 5000

/** Where keys and status come from: the platform this page is from, and others only when the reader agreed to ask them. */
export async function openSources({
  now,
  askOutside,
  pinned,
}: Pick<Question, 'now' | 'askOutside' | 'pinned'>): Promise<OpenedSources> {
  const { origin: own } = location
  const clock = () => now
  const here = await openTrust({
    own,
    pinned,
    now,
    fetch: boundedFetch({ ownOrigin: own, clock, timeoutMs: patienceMs }),
  })
  const named = here.trust.platformOrigin ?? own
  const ours = fetchHere({ named, own, clock })
  const { trust, statusBundle } = here
  return {
    sources: {
      trust,
      fetch: fetchOutside({ own: [own, named], ours, askOutside }),
      ...(statusBundle && { statusBundle }),
    },
    here,
  }
}
