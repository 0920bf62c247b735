import { expect, test } from 'vitest'
import type { TrustProxy } from '../config/config.ts'
import { openServer } from './server.ts'

async function addressSeen(trustProxy: TrustProxy | null): Promise<string> {
  const app = await openServer({
    origin: 'https://jiangji.example',
    trustProxy,
    onFailure: () => undefined,
  })
  app.get('/', async ({ ip }) => ip)
  const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' }
  const { body } = await app.inject({ url: '/', headers, remoteAddress: '10.0.0.1' })
  await app.close()
  return body
}

test.each<[TrustProxy | null, string]>([
  [null, '10.0.0.1'],
  [1, '198.51.100.7'],
  [2, '203.0.113.9'],
  [['10.0.0.0/8'], '198.51.100.7'],
  [['192.0.2.1'], '10.0.0.1'],
  [true, '203.0.113.9'],
])('with proxies trusted as %j a visitor comes from %s', async (trusted, address) => {
  expect(await addressSeen(trusted)).toBe(address)
})
