import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'

export interface Outside {
  /** The addresses of our own platform, this page's first. */
  own: readonly [here: string, named: string]
  ours: BoundedFetch
  /** Whether the reader agreed to ask the issuer's own site. */
  askOutside: boolean
}

/** Asks our own platform, and another site only through it and once the reader agreed: what was dropped here contacts nobody by itself. */
export function fetchOutside({ own, ours, askOutside }: Outside): BoundedFetch {
  return async (url, bounds) => {
    if (own.includes(URL.parse(url)?.origin ?? '')) return ours(url, bounds)
    if (!askOutside) throw new Error('the reader was not asked')
    return ours(`${own[0]}/api/public/outside?address=${encodeURIComponent(url)}`, bounds)
  }
}
