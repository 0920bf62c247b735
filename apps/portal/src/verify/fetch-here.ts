import { boundedFetch } from '@jiangji/credentials/fetch/bounded-fetch'
import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'

export interface Here {
  /** The platform's address as tokens name it, that of its first start. */
  named: string
  /** The address this page was opened at. */
  own: string
  clock: () => Date
}

/** Asks the platform at the address this page came from, whatever address its tokens name. */
export function fetchHere({ named, own, clock }: Here): BoundedFetch {
  const fetch = boundedFetch({ ownOrigin: own, clock })
  return (url, bounds) => fetch(addressHere(url, named, own), bounds)
}

function addressHere(url: string, named: string, own: string): string {
  const asked = URL.parse(url)
  return asked?.origin === named ? `${own}${asked.pathname}${asked.search}` : url
}
