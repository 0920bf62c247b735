import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'

export interface Taken {
  text: string
  /** When it came from the network. */
  at: Date
  /** Whether the page has judged it, so that the service worker may put another in its place. */
  looked?: boolean
}

/** Files that were found genuine, and those that the service worker brought along and nobody has looked at yet. */
export type Store = 'kept-trust' | 'fetched-trust'

const takenAt = 'x-taken-at'
const lookedAt = 'x-looked-at'
const largestBytes = 16_777_216

/** A file of our platform as it is now, or null without a network. */
export async function takeFile(address: string, fetch: BoundedFetch): Promise<Taken | null> {
  try {
    const { status, text, fetchedAt } = await fetch(address, { maxBytes: largestBytes })
    return status === 200 ? { text, at: fetchedAt } : null
  } catch {
    return null
  }
}

/** Keeps a file on this device for when the network is away; a browser without storage goes on without. */
export async function keepFile(
  address: string,
  { text, at, looked = false }: Taken,
  store: Store = 'kept-trust',
): Promise<void> {
  const headers = { [takenAt]: at.toISOString(), ...(looked && { [lookedAt]: 'yes' }) }
  try {
    const cache = await caches.open(store)
    await cache.put(address, new Response(text, { headers }))
  } catch {
    // Private windows and plain HTTP have no store.
  }
}

export async function keptFile(address: string, store: Store): Promise<Taken | null> {
  try {
    const kept = await caches.match(address, { cacheName: store })
    const at = kept?.headers.get(takenAt)
    if (!kept || !at) return null
    return { text: await kept.text(), at: new Date(at), looked: kept.headers.has(lookedAt) }
  } catch {
    return null
  }
}
