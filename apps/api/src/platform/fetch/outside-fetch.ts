import { CredentialError } from '@jiangji/credentials/errors'
import { mayFetch } from '@jiangji/credentials/fetch/bounded-fetch'
import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import { Agent } from 'undici'
import { checkedLookup, resolveByDns, type Resolve } from './checked-lookup.ts'
import { readAnswer, redirectIn, type Answer } from './read-answer.ts'

export interface OutsideFetchChoices {
  ownOrigin: string
  now(): Date
  timeoutMs?: number
  resolve?: Resolve
}

export interface OutsideFetch {
  fetch: BoundedFetch
  close(): Promise<void>
}

const mostRedirects = 2
const headers = { accept: 'application/json, */*;q=0.5', 'accept-encoding': 'identity' }

/** What the server itself fetches of others, keys and status: over https from public addresses only, in a bounded time and size, as plain text, along few redirects of which each is checked like the first. */
export function openOutsideFetch(choices: OutsideFetchChoices): OutsideFetch {
  const { ownOrigin, now, timeoutMs = 8000, resolve = resolveByDns } = choices
  const limits = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, maxHeaderSize: 16_384 }
  const outside = new Agent({ ...limits, connect: { lookup: checkedLookup(resolve), timeout: timeoutMs } })
  const inside = new Agent({ ...limits, connect: { timeout: timeoutMs } })
  const isOwn = (url: URL) => url.origin === new URL(ownOrigin).origin

  async function ask(url: URL, signal: AbortSignal): Promise<Answer> {
    const agent = isOwn(url) ? inside : outside
    const { origin, pathname, search } = url
    const answer = await agent.request({ origin, path: pathname + search, method: 'GET', headers, signal })
    // A body given up half-way emits its error even when nobody reads on.
    answer.body.on('error', () => undefined)
    return answer
  }

  async function follow(address: string, signal: AbortSignal): Promise<Answer> {
    let url = checked(address)
    for (let hops = 0; ; hops += 1) {
      const answer = await ask(url, signal)
      const target = redirectIn(answer)
      if (target === null) return answer
      answer.body.destroy()
      const next = checked(new URL(target, url).href)
      if (hops === mostRedirects || (isOwn(next) && !isOwn(url)))
        throw new CredentialError('fetch.redirect', next.href)
      url = next
    }
  }

  function checked(address: string): URL {
    if (!mayFetch(address, ownOrigin)) throw new CredentialError('fetch.address', address)
    return new URL(address)
  }

  return {
    fetch: async (address, { maxBytes }) => {
      const fetchedAt = now()
      const answer = await follow(address, AbortSignal.timeout(timeoutMs))
      return { status: answer.statusCode, text: await readAnswer(answer, maxBytes), fetchedAt }
    },
    async close() {
      await Promise.all([outside.destroy(), inside.destroy()])
    },
  }
}
