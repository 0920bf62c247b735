import { CredentialError } from '../errors.ts'
import type { BoundedFetch } from './fetch.ts'

export interface FetchLimits {
  readonly ownOrigin: string
  readonly clock: () => Date
  readonly timeoutMs?: number
  readonly fetch?: typeof globalThis.fetch
}

const privateHost =
  /^(?:localhost|.*\.(?:localhost|local|internal|home\.arpa)|\[.*\]|\d+|0x[0-9a-f]+|\d+\.\d+\.\d+\.\d+)$/i

/** Whether keys and status may be fetched from an address: our own origin, otherwise https at a public name without credentials or a foreign port (VC Data Model 2.0 section 8.12; never an IP address). */
export function mayFetch(address: string, ownOrigin: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return false
  if (url.origin === new URL(ownOrigin).origin) return true
  return url.protocol === 'https:' && url.port === '' && !privateHost.test(url.hostname)
}

/** A fetch bounded in time and size that follows no redirect and sends no cookie, for browser and Node (VC Data Model 2.0 section 8.12); resolving a public name to a private address is for the server's own fetch to refuse. */
export function boundedFetch({
  ownOrigin,
  clock,
  timeoutMs = 8000,
  fetch = globalThis.fetch,
}: FetchLimits): BoundedFetch {
  return async (url, { maxBytes }) => {
    if (!mayFetch(url, ownOrigin)) throw new CredentialError('fetch.address', url)
    const fetchedAt = clock()
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: response.status, text: await readAtMost(response, maxBytes), fetchedAt }
  }
}

async function readAtMost(response: Response, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length
    if (size > maxBytes) {
      await reader?.cancel()
      throw new CredentialError('fetch.tooLarge', String(maxBytes))
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}
