import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import { foundCity, now, origin as own, type City } from '@jiangji/credentials/testing/city'
import { foundRegistry, type Registry } from '@jiangji/credentials/testing/registry'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openTrust } from './trust-here.ts'

const address = `${own}/trust/bundle.jwt`

let city: City
let registry: Registry
let stores: Map<string, Map<string, Response>>

beforeEach(async () => {
  city = await foundCity()
  registry = await foundRegistry(city)
  stores = new Map()
  vi.stubGlobal('caches', {
    open: async (name: string) => ({
      put: async (url: string, response: Response) => storeOf(name).set(url, response),
    }),
    match: async (url: string, { cacheName }: { cacheName: string }) => storeOf(cacheName).get(url)?.clone(),
  })
})
afterEach(() => vi.unstubAllGlobals())

function storeOf(name: string): Map<string, Response> {
  const store = stores.get(name) ?? new Map<string, Response>()
  stores.set(name, store)
  return store
}

async function store(name: string, text: string): Promise<void> {
  const headers = { 'x-taken-at': now.toISOString() }
  storeOf(name).set(address, new Response(text, { headers }))
  storeOf(name).set(`${own}/trust/root.jwk`, new Response(JSON.stringify(registry.root.key.jwk), { headers }))
}

const openWith = (text: string | null) => {
  const fetch: BoundedFetch = async (url) => ({
    status: url === address && text !== null ? 200 : 404,
    text: text ?? '',
    fetchedAt: now,
  })
  return openTrust({ own, pinned: [registry.root.key.thumbprint], now, fetch })
}

it('a newer bundle that waits to be judged does not give way to an older answer', async () => {
  const [older, old, newer] = await Promise.all([8, 9, 10].map((sequence) => registry.publish({ sequence })))
  await store('kept-trust', older ?? '')
  await store('fetched-trust', newer ?? '')
  const { trust, doubt } = await openWith(old ?? '')
  expect({ sequence: trust.bundle?.sequence, doubt }).toEqual({ sequence: 10, doubt: 'bundle.rolledBack' })
  expect(await storeOf('kept-trust').get(address)?.clone().text()).toBe(newer)
  expect(storeOf('fetched-trust').get(address)?.headers.has('x-looked-at')).toBe(true)
})

it('one that is not genuine stands in nobody’s way', async () => {
  const forged = await registry.publish({ sequence: 99 }, city.college)
  await store('fetched-trust', forged)
  const { trust } = await openWith(await registry.publish({ sequence: 9 }))
  expect(trust.bundle?.sequence).toBe(9)
  expect(storeOf('fetched-trust').get(address)?.headers.has('x-looked-at')).toBe(true)
})
