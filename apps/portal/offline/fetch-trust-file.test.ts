import { expect, it } from 'vitest'
import { fetchTrustFile, takenAt } from './fetch-trust-file.ts'

const now = Date.parse('2026-03-02T04:00:00Z')
const hour = 3_600_000

const bundle = (sequence: number, mark = '') =>
  `e30.${btoa(JSON.stringify({ sequence, iat: 1, mark })).replaceAll('=', '')}.AAAA`
const status = (iat: number) =>
  JSON.stringify({ manifest: `e30.${btoa(JSON.stringify({ iat }))}.AAAA`, lists: {} })

async function fetched(known: string, answer: string, { looked = false, age = hour } = {}): Promise<string> {
  const headers = {
    [takenAt]: new Date(now - age).toISOString(),
    ...(looked && { 'x-looked-at': 'yes' }),
  }
  let stored = new Response(known, { headers })
  const store = {
    match: async () => stored.clone(),
    put: async (_: string, response: Response) => {
      stored = response
    },
  }
  await fetchTrustFile(store, '/trust/bundle.jwt', { now, ask: async () => new Response(answer) })
  return stored.text()
}

it('a bundle that waits to be judged gives way to one of the same or a later sequence only', async () => {
  expect(await fetched(bundle(10), bundle(9))).toBe(bundle(10))
  expect(await fetched(bundle(10), 'nothing')).toBe(bundle(10))
  expect(await fetched(bundle(10), bundle(10, 'again'))).toBe(bundle(10, 'again'))
  expect(await fetched(bundle(10), bundle(11))).toBe(bundle(11))
})

it('the status of all credentials likewise, by when it was made', async () => {
  expect(await fetched(status(200), status(100))).toBe(status(200))
  expect(await fetched(status(200), status(300))).toBe(status(300))
})

it('one that the page has judged gives way to any, for the page keeps the good one itself', async () => {
  expect(await fetched(bundle(999), bundle(9), { looked: true })).toBe(bundle(9))
})

it('nothing is asked again within ten minutes', async () => {
  expect(await fetched(bundle(1), bundle(2), { age: 60_000 })).toBe(bundle(1))
})
