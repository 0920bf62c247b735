import { expect, test } from 'vitest'
import { isCrossSite } from './cross-site.ts'

const post = (headers: Record<string, string>) =>
  isCrossSite({ method: 'POST', headers, host: 'jiangji.example:8080' })

test('a page of our own host may write', () => {
  expect(post({ origin: 'https://jiangji.example:8080', 'sec-fetch-site': 'same-origin' })).toBe(false)
  expect(post({})).toBe(false)
})

test.each([
  [{ origin: 'https://elsewhere.example' }],
  [{ origin: 'https://jiangji.example' }],
  [{ origin: 'null' }],
  [{ 'sec-fetch-site': 'cross-site' }],
])('%j is refused', (headers) => {
  expect(post(headers)).toBe(true)
})

test('reading is left to the browser', () => {
  expect(isCrossSite({ method: 'GET', headers: { origin: 'https://elsewhere.example' }, host: 'x' })).toBe(
    false,
  )
})
