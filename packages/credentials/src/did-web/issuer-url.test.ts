import { expect, it } from 'vitest'
import { issuerIdUnder, issuerUrlOf } from './issuer-url.ts'

it.each([
  ['did:web:jiangji.example:c:shili', 'https://jiangji.example/c/shili'],
  ['did:web:jiangji.example', 'https://jiangji.example'],
  ['did:web:localhost%3A8080:c:shili', 'https://localhost:8080/c/shili'],
])('%s is also named %s', (did, url) => {
  expect(issuerUrlOf(did)).toBe(url)
})

it('what is no did:web has no https name', () => {
  expect(() => issuerUrlOf('did:key:z6Mk')).toThrow('did.malformed')
})

it.each([
  ['https://jiangji.example/c/shili', 'did:web:jiangji.example:c:shili'],
  ['https://jiangji.example', 'did:web:jiangji.example'],
  ['http://jiangji.example/c/shili', null],
  ['https://jiangji.example/c/shili/', null],
  ['https://jiangji.example/c//shili', null],
  ['https://jiangji.example/c/shili?x', null],
  ['https://jiangji.example:8443/c/shili', null],
  ['https://jiangji.example.evil.example/c/shili', null],
  ['https://other.example/c/shili', null],
  ['https://jiangji.example/c:shili', null],
  ['did:web:jiangji.example:c:shili', 'did:web:jiangji.example:c:shili'],
  ['no address', null],
])('under the platform %s is %s', (issuer, did) => {
  expect(issuerIdUnder('did:web:jiangji.example', issuer)).toBe(did ?? issuer)
})
