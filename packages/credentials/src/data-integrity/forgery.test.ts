import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { replaceAt } from '../testing/alter.ts'
import type { City } from '../testing/city.ts'
import { foundCity } from '../testing/city.ts'
import type { IntegritySigner } from '../testing/integrity-signer.ts'
import { foreignBadge, makeIntegritySigner } from '../testing/integrity-signer.ts'
import { verifyIn } from '../testing/outcome.ts'
import { canonicalise } from './canonicalise.ts'

const soak = process.env['JIANGJI_SOAK'] !== undefined
const expired = { validUntil: '2026-03-01T23:59:59Z' }
const moved = 'https://www.w3.org/2018/credentials#validUntil'

type Json = Record<string, unknown>

let city: City
let school: IntegritySigner
let document: Json

beforeAll(async () => {
  city = await foundCity()
  school = await makeIntegritySigner('Ed25519')
  document = await school.sign(foreignBadge(school.did, expired))
})

const verify = (value: unknown) => verifyIn(city, typeof value === 'string' ? value : JSON.stringify(value))

async function failuresOf(value: unknown) {
  const { checks, verdict, credential } = await verify(value)
  expect({ verdict, credential }).toEqual({ verdict: 'invalid', credential: null })
  return checks.filter(({ state }) => state === 'failed').map(({ code }) => code)
}

const without = (from: Json, member: string) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== member))

describe('an altered document', () => {
  it('is never genuine, whichever character was changed, unless it still says the same JSON', async () => {
    const text = JSON.stringify(document)
    const step = soak ? 1 : 5
    const replacements = ['x', '"', '0', ' ', '\\', '{', '\u0000', '中']
    for (let at = 0; at < text.length; at += step) {
      const altered = replaceAt(text, at, replacements[((at / step) % replacements.length) | 0] ?? 'x')
      const { checks } = await verify(altered)
      const genuine = checks.some(({ code }) => code === 'signature.genuine')
      expect({ altered, genuine }).toEqual({ altered, genuine: genuine && says(altered, document) })
    }
  }, 120_000)

  it('cut at any place is refused', async () => {
    const text = JSON.stringify(document)
    for (let length = 1; length < text.length; length += 101)
      expect(await failuresOf(text.slice(0, length))).toEqual(['shape.notJson'])
  })

  it.each<[string, (given: Json) => unknown]>([
    ['signature.mismatch', (given) => ({ ...given, name: '别的证书' })],
    ['signature.mismatch', (given) => without(given, 'validUntil')],
    ['signature.mismatch', (given) => ({ ...given, type: [...(given['type'] as string[]), 'Achievement'] })],
    ['shape.undefinedTerm', (given) => ({ ...given, remark: 'unsigned' })],
    ['shape.undefinedTerm', (given) => ({ ...given, type: [...(given['type'] as string[]), 'Honour'] })],
    ['shape.undefinedTerm', (given) => ({ ...given, credentialStatus: { type: 'Unknown', id: 'urn:x' } })],
    ['shape.content', (given) => ({ ...given, validUntil: null })],
    ['shape.content', (given) => ({ ...given, validUntil: [] })],
    ['shape.unrecognised', (given) => [given]],
  ])('is refused as %s (%#)', async (code, change) => {
    expect(await failuresOf(change(document))).toEqual([code])
  })
})

describe('a document that keeps every signed statement', () => {
  const included = { id: 'urn:uuid:1', ...expired }

  it('is expired as it was signed', async () => {
    expect((await verify(document)).checks.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['signature.genuine', 'validity.expired']),
    )
  })

  it.each<[string, string, Json]>([
    ['an included node', 'shape.undefinedTerm', { '@included': [included] }],
    ['a graph', 'shape.undefinedTerm', { '@graph': [included] }],
    ['the full name of the term', 'shape.undefinedTerm', { [moved]: expired.validUntil }],
    ['a compact name of the term', 'shape.undefinedTerm', { 'cred:validUntil': expired.validUntil }],
    ['a reverse property', 'shape.undefinedTerm', { '@reverse': { evidence: included } }],
    ['a nested block', 'shape.undefinedTerm', { '@nest': expired }],
    ['another node of the same name', 'shape.content', { evidence: [{ type: ['Evidence'], ...included }] }],
    ['a blank node with a label', 'shape.content', { evidence: [{ id: '_:b0', type: ['Evidence'] }] }],
  ])('does not hide its end in %s', async (_where, code, member) => {
    expect(await failuresOf({ ...without(document, 'validUntil'), ...member })).toEqual([code])
  })

  it('does not carry a prototype in', async () => {
    const text = JSON.stringify(without(document, 'validUntil'))
    expect(await failuresOf(text.replace('{', `{"__proto__":${JSON.stringify(expired)},`))).toEqual([
      'shape.undefinedTerm',
    ])
  })
})

describe('a context', () => {
  const [credentials, badges] = [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ]

  it.each<[string, string, unknown]>([
    [
      'redefines a term',
      'shape.context',
      [credentials, badges, { validUntil: 'https://attacker.example/x' }],
    ],
    ['gives a meaning to every word', 'shape.context', [credentials, badges, { '@vocab': 'urn:x#' }]],
    ['is unknown', 'shape.context', [credentials, badges, 'https://attacker.example/context']],
    [
      'is that of examples',
      'shape.context',
      [credentials, badges, `${credentials}`.replace('v2', 'examples/v2')],
    ],
    ['is missing', 'shape.content', [credentials]],
    ['comes in another order', 'shape.content', [badges, credentials]],
    ['leaves a type undefined', 'shape.undefinedTerm', [credentials, badges]],
  ])('that %s is refused', async (_what, code, context) => {
    expect(await failuresOf({ ...document, '@context': context })).toEqual([code])
  })

  it('inside a node is refused', async () => {
    const subject = { ...(document['credentialSubject'] as Json), '@context': { name: 'urn:x' } }
    expect(await failuresOf({ ...document, credentialSubject: subject })).toEqual(['shape.context'])
  })
})

describe('a forger of embedded proofs', () => {
  it('cannot use the proof of another document', async () => {
    const other = await school.sign(foreignBadge(school.did, { name: '别的证书' }))
    expect(await failuresOf({ ...document, proof: other['proof'] })).toEqual(['signature.mismatch'])
  })

  it('cannot sign for a college with a key of his own, whatever key he names', async () => {
    const { did } = city.college
    const attacker = await makeIntegritySigner('P-256', did)
    const forged = await attacker.sign(foreignBadge(did))
    expect(await failuresOf(forged)).toEqual(['signature.keyNotListed'])
    const proof = {
      ...(forged['proof'] as Json),
      verificationMethod: `${did}#${city.college.key.thumbprint}`,
    }
    expect(await failuresOf({ ...forged, proof })).toEqual(['signature.mismatch'])
  })

  it('cannot name his own key beside the issuer’s name', async () => {
    const attacker = await makeIntegritySigner('Ed25519')
    const forged = await attacker.sign(foreignBadge(city.college.did))
    expect(await failuresOf(forged)).toEqual(['shape.proof'])
  })

  it('cannot have a signature of one kind of key taken for another', async () => {
    const { did } = city.college
    const attacker = await makeIntegritySigner('Ed25519', did)
    expect(await failuresOf(await attacker.sign(foreignBadge(did)))).toEqual(['signature.keyNotListed'])
  })
})

describe('a document made to be slow', () => {
  const hostile = (changes: object) =>
    failuresOf({ ...foreignBadge(school.did), ...changes, proof: document['proof'] })

  it('is refused when it is deep, wide or long', async () => {
    const deep = Array.from({ length: 40 }).reduce<object>((inner) => ({ criteria: inner }), {})
    expect(await hostile({ evidence: deep })).toEqual(['shape.tooLarge'])
    const wide = Array.from({ length: 5000 }, (_, at) => ({ type: ['Evidence'], narrative: String(at) }))
    expect(await hostile({ evidence: wide })).toEqual(['shape.tooLarge'])
    expect(await hostile({ description: 'x'.repeat(300_000) })).toEqual(['shape.tooLarge'])
  })

  it('is refused when its blank nodes cannot be told apart in reasonable work', async () => {
    const ids = Array.from({ length: 12 }, (_, at) => `_:b${at}`)
    const clique = ids.map((id) => ({
      id,
      'urn:example:beside': ids.filter((other) => other !== id).map((other) => ({ id: other })),
    }))
    const refused = await canonicalise(
      { '@context': ['https://www.w3.org/ns/credentials/v2'], '@graph': clique },
      { hash: 'SHA-256' },
    )
    expect(refused).toMatchObject({ ok: false, code: 'shape.tooLarge' })
  })

  it('is no document with the same result twice', async () => {
    const badge = foreignBadge(school.did)
    const subject = badge['credentialSubject'] as Json
    const same = { type: ['Result'], value: '合格' }
    const twice = { ...badge, credentialSubject: { ...subject, result: [same, same, { ...same }] } }
    expect((await verify(await school.sign(twice))).checks[1]?.code).toBe('signature.genuine')
  })
})

function says(text: string, expected: unknown): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(text), expected)
  } catch {
    return false
  }
}
