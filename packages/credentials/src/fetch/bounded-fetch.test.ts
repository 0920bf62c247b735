import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boundedFetch, mayFetch } from './bounded-fetch.ts'

const clock = () => new Date('2026-03-02T04:00:00Z')
const server = createServer((request, response) => {
  if (request.url === '/large') response.end('x'.repeat(5000))
  else if (request.url === '/redirect') response.writeHead(302, { location: '/small' }).end()
  else if (request.url === '/never') response.write('x')
  else response.writeHead(request.url === '/small' ? 200 : 404).end('学校')
})
let ownOrigin: string

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  ownOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('a bounded fetch', () => {
  it('answers with status, text and its time', async () => {
    const fetch = boundedFetch({ ownOrigin, clock })
    const bounds = { maxBytes: 100 }
    expect(await fetch(`${ownOrigin}/small`, bounds)).toEqual({
      status: 200,
      text: '学校',
      fetchedAt: clock(),
    })
    expect((await fetch(`${ownOrigin}/none`, bounds)).status).toBe(404)
  })

  it('ends a body that is too large, a redirect and a server that never ends', async () => {
    const fetch = boundedFetch({ ownOrigin, clock, timeoutMs: 200 })
    const bounds = { maxBytes: 4999 }
    await expect(fetch(`${ownOrigin}/large`, bounds)).rejects.toThrow('fetch.tooLarge')
    await expect(fetch(`${ownOrigin}/redirect`, bounds)).rejects.toThrow()
    await expect(fetch(`${ownOrigin}/never`, bounds)).rejects.toThrow()
  })

  it('refuses an address before anything is sent', async () => {
    const fetch = boundedFetch({ ownOrigin: 'https://jiangji.example', clock })
    await expect(fetch(`${ownOrigin}/small`, { maxBytes: 9 })).rejects.toThrow('fetch.address')
  })

  it.each([
    ['https://jiangji.example/status/1', true],
    ['https://other.example/did.json', true],
    ['http://localhost:8080/status/1', false],
    ['http://other.example/did.json', false],
    ['https://other.example:8443/did.json', false],
    ['https://user:word@other.example/', false],
    ['https://localhost/', false],
    ['https://db.internal/', false],
    ['https://127.0.0.1/', false],
    ['https://0x7f000001/', false],
    ['https://2130706433/', false],
    ['https://[::1]/', false],
    ['https://10.0.0.1./', false],
    ['file:///etc/passwd', false],
    ['data:text/plain,x', false],
    ['no address', false],
  ])('of %s is allowed: %s', (address, allowed) => {
    expect(mayFetch(address, 'https://jiangji.example')).toBe(allowed)
  })
})
