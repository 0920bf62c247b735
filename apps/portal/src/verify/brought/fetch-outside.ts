import type { BoundedFetch, Fetched } from '@jiangji/credentials/fetch/fetch'

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
    const asked = `${own[0]}/api/public/outside?address=${encodeURIComponent(url)}`
    const answer = await ours(asked, { maxBytes: 2 * bounds.maxBytes + 1000 })
    return { ...handedOn(answer), fetchedAt: answer.fetchedAt }
  }
}

/** What the other site answered our platform; anything but that, a platform that is away or does not know the question, is no answer of that site. */
function handedOn({ status, text }: Fetched): { status: number; text: string } {
  const told: unknown = status === 200 ? JSON.parse(text) : null
  if (typeof told !== 'object' || told === null || !('status' in told) || !('text' in told))
    throw new Error('the platform did not ask')
  return { status: Number(told.status), text: String(told.text) }
}
