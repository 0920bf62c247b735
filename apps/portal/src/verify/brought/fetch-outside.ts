import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'

export interface Outside {
  own: string
  ours: BoundedFetch
  /** Whether the reader agreed to ask the issuer's own site. */
  askOutside: boolean
}

/** Asks our own platform, and another site only through it and once the reader agreed: what was dropped here contacts nobody by itself. */
export function fetchOutside({ own, ours, askOutside }: Outside): BoundedFetch {
  return async (url, bounds) => {
    if (URL.parse(url)?.origin === own) return ours(url, bounds)
    if (!askOutside) throw new Error('the reader was not asked')
    return ours(`${own}/api/public/outside?address=${encodeURIComponent(url)}`, bounds)
  }
}
