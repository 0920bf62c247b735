import { afterEach, expect, it, vi } from 'vitest'
import { fetchHere } from './fetch-here.ts'

const fetch = vi.fn<(url: string) => Promise<Response>>(async () => new Response('{}'))
afterEach(() => {
  vi.unstubAllGlobals()
  fetch.mockClear()
})

const ask = (url: string) => {
  vi.stubGlobal('fetch', fetch)
  const clock = () => new Date('2026-03-02T06:05:00Z')
  const here = { named: 'http://localhost:8080', own: 'http://192.0.2.7:9090', clock }
  return fetchHere(here)(url, { maxBytes: 1000 })
}

it('asks the platform where the page was opened, though its tokens name the address of its first start', async () => {
  await ask('http://localhost:8080/status/1?purpose=revocation')
  expect(fetch.mock.calls[0]?.[0]).toBe('http://192.0.2.7:9090/status/1?purpose=revocation')
})

it('asks nobody else on the same machine or network', async () => {
  for (const url of ['http://localhost:5432/', 'http://192.0.2.8/keys/x', 'http://localhost:80808/'])
    await expect(ask(url)).rejects.toThrow()
  expect(fetch).not.toHaveBeenCalled()
})
