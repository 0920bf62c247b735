import { describe, expect, it } from 'vitest'
import { makeParty, origin } from '../testing/city.ts'
import { buildDidDocument, readDidDocument } from './document.ts'
import { didDocumentUrl, isUnderPlatform, keyUrl, organisationDid, platformDid } from './identifier.ts'
import { buildKeySet, publishedJwk } from './key-set.ts'

describe('a did:web identifier', () => {
  it.each([
    ['https://jiangji.example', 'did:web:jiangji.example', 'https://jiangji.example/.well-known/did.json'],
    ['http://localhost:8080', 'did:web:localhost%3A8080', 'https://localhost:8080/.well-known/did.json'],
    ['https://Jiangji.Example/', null, null],
    ['https://jiangji.example/path', null, null],
    ['ftp://jiangji.example', null, null],
    ['jiangji.example', null, null],
  ])('of %s is %s', (address, did, url) => {
    if (did === null) {
      expect(() => platformDid(address)).toThrow('origin.malformed')
      return
    }
    expect(platformDid(address)).toBe(did)
    expect(didDocumentUrl(did)).toBe(url)
    expect(didDocumentUrl(organisationDid(address, 'jy-zz1'))).toBe(url?.replace('.well-known', 'c/jy-zz1'))
  })

  it.each(['', 'A', '-a', 'a-', 'a/b', 'a:b', '..', '学校', 'a'.repeat(64)])(
    'refuses the slug %j',
    (slug) => {
      expect(() => organisationDid(origin, slug)).toThrow('slug.malformed')
    },
  )

  it.each([
    'did:key:z6Mk',
    'did:web',
    'did:web:',
    'did:web:a/b',
    'did:web:a%2Fb',
    'did:web:a:',
    'did:web:a:..:b',
    'did:web:user@a',
    'did:web:a?b',
    'did:web:a%3A80%3A90',
    'https://a',
  ])('%s leads nowhere', (did) => {
    expect(didDocumentUrl(did)).toBeNull()
  })

  it('is below the platform only as its own or after a colon', () => {
    expect(isUnderPlatform('did:web:a', 'did:web:a')).toBe(true)
    expect(isUnderPlatform('did:web:a:c:b', 'did:web:a')).toBe(true)
    expect(isUnderPlatform('did:web:a.evil', 'did:web:a')).toBe(false)
    expect(isUnderPlatform('did:web:a%3A8080:c:b', 'did:web:a')).toBe(false)
  })
})

describe('the published keys', async () => {
  const did = organisationDid(origin, 'shili')
  const [active, old, lost] = await Promise.all([makeParty(did), makeParty(did), makeParty(did)])
  const keys = [
    active.key,
    { ...old.key, state: 'retired' as const, retiredAt: '2026-01-01T00:00:00Z' },
    { ...lost.key, state: 'compromised' as const, compromisedAt: '2026-02-01T00:00:00Z' },
  ]

  it('come back from the document with their states', async () => {
    const document = JSON.parse(JSON.stringify(buildDidDocument(did, keys)))
    expect(await readDidDocument(did, document)).toEqual(keys)
    expect(document.assertionMethod).toEqual([active, old].map(({ key }) => `${did}#${key.thumbprint}`))
  })

  it('do not count from a document of another identifier, for another controller or another purpose', async () => {
    const document = buildDidDocument(did, keys.slice(0, 1))
    expect(await readDidDocument(organisationDid(origin, 'other'), document)).toBeNull()
    expect(await readDidDocument(did, { ...document, assertionMethod: [] })).toEqual([])
    const controlled = document.verificationMethod.map((method) => ({ ...method, controller: 'did:web:x' }))
    expect(await readDidDocument(did, { ...document, verificationMethod: controlled })).toEqual([])
    for (const malformed of [null, [], {}, { id: did, verificationMethod: {} }])
      expect((await readDidDocument(did, malformed)) ?? []).toEqual([])
  })

  it('never carry a private part', async () => {
    const leaked = { ...active.key, jwk: { ...active.key.jwk, d: 'secret' } }
    const document = { ...buildDidDocument(did, [active.key]) }
    document.verificationMethod = document.verificationMethod.map((method) => ({
      ...method,
      publicKeyJwk: leaked.jwk,
    }))
    expect(JSON.stringify(await readDidDocument(did, document))).not.toContain('secret')
  })

  it('are in the key set by thumbprint, the compromised one left out', () => {
    expect(buildKeySet(keys).keys.map(({ kid }) => kid)).toEqual([active.key.thumbprint, old.key.thumbprint])
    expect(publishedJwk(active.key)).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' })
    expect(keyUrl(origin, 'abc')).toBe('https://jiangji.example/keys/abc')
  })
})
