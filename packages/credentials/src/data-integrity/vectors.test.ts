import { existsSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jwkOfMultikey } from '../key/multikey.ts'
import { thumbprintOf } from '../key/thumbprint.ts'
import { foundCity } from '../testing/city.ts'
import { verifyIn } from '../testing/outcome.ts'
import { canonicalise } from './canonicalise.ts'
import { pinnedContexts } from './contexts.ts'
import { readProof } from './proof-options.ts'
import { joinHashes, verifyRaw } from './signature.ts'

const shared = process.env['JIANGJI_SHARED'] ?? resolve(import.meta.dirname, '../../../../../shared')
const vectors = resolve(shared, 'vectors')
const official = it.skipIf(!existsSync(vectors) && !process.env['CI'])

const read = (file: string) => readFileSync(resolve(vectors, file), 'utf8')
const parse = (file: string) => JSON.parse(read(file)) as Record<string, unknown>
const hash = 'SHA-256'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const examples = 'https://www.w3.org/ns/credentials/examples/v2'

async function keyOf(multikey: string) {
  const jwk = await jwkOfMultikey(multikey)
  if (jwk === null) throw new Error('no key')
  return jwk
}

describe('the pinned contexts', () => {
  official.each([
    ['https://www.w3.org/ns/credentials/v2', 'w3c-contexts/credentials-v2.json'],
    ['https://w3id.org/security/data-integrity/v2', 'w3c-contexts/data-integrity-v2.json'],
    ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json', '1edtech-contexts/context-3.0.1.json'],
    ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json', '1edtech-contexts/context-3.0.2.json'],
    ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', '1edtech-contexts/context-3.0.3.json'],
    ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json', '1edtech-contexts/ob-v3p0-extensions.json'],
  ])('%s is the official one', (url, file) => {
    expect(pinnedContexts.get(url)).toEqual(parse(file))
  })

  it('are seven, none of which gives a meaning to every word', () => {
    expect(pinnedContexts.size).toBe(7)
    expect(JSON.stringify([...pinnedContexts.values()])).not.toContain('"@vocab":')
  })
})

describe('EdDSA Cryptosuites 1.0, appendix B.1: eddsa-rdfc-2022, an alumni credential', () => {
  const folder = 'w3c-di-eddsa/TestVectors/eddsa-rdfc-2022'
  const withExamples = () => new Map([...pinnedContexts, [examples, parse('w3c-contexts/examples-v2.json')]])

  official('has these canonical forms, hashes and signature', async () => {
    const contexts = withExamples()
    const document = await canonicalise(parse('w3c-di-eddsa/TestVectors/unsigned.json'), { hash, contexts })
    const options = await canonicalise(parse(`${folder}/proofConfigDataInt.json`), { hash, contexts })
    expect(document).toMatchObject({ value: read(`${folder}/canonDocDataInt.txt`) })
    expect(options).toMatchObject({ value: read(`${folder}/proofCanonDataInt.txt`) })
    await expectSigned(folder)
  })

  official(
    'is refused whole: its key is not its issuer’s, and its example vocabulary defines every word',
    async () => {
      const city = await foundCity()
      const signed = parse(`${folder}/signedDataInt.json`)
      const { checks } = await verifyIn(city, JSON.stringify(signed))
      expect(checks[0]).toMatchObject({ code: 'shape.proof', facts: { member: 'verificationMethod' } })
      const { proof, ...document } = signed
      expect(proof).toBeDefined()
      expect(await canonicalise(document, { hash })).toMatchObject({ code: 'shape.context' })
    },
  )
})

describe('EdDSA Cryptosuites 1.0, appendix B.1: eddsa-rdfc-2022, an employment authorization', () => {
  const folder = 'w3c-di-eddsa/TestVectors/eddsa-rdfc-2022/employ'

  official('has these hashes and signature', () => expectSigned(folder))

  official('is refused whole: another party’s key, a vocabulary we do not know', async () => {
    const signed = parse(`${folder}/signedDataInt.json`)
    const { checks } = await verifyIn(await foundCity(), JSON.stringify(signed))
    expect(checks[0]).toMatchObject({ code: 'shape.proof', facts: { member: 'verificationMethod' } })
    expect(await canonicalise(parse('w3c-di-eddsa/TestVectors/employmentAuth.json'), { hash })).toMatchObject(
      {
        code: 'shape.context',
      },
    )
  })
})

async function expectSigned(folder: string) {
  const document = read(`${folder}/canonDocDataInt.txt`)
  const options = read(`${folder}/proofCanonDataInt.txt`)
  expect(sha256(document)).toBe(read(`${folder}/docHashDataInt.txt`).trim())
  expect(sha256(options)).toBe(read(`${folder}/proofHashDataInt.txt`).trim())
  const joined = await joinHashes(hash, options, document)
  expect(hex(joined)).toBe(read(`${folder}/combinedHashDataInt.txt`).trim())
  const proof = readProof(parse(`${folder}/signedDataInt.json`)['proof'])
  if (!proof.ok) throw new Error(proof.code)
  expect(hex(proof.value.signature)).toBe(read(`${folder}/sigHexDataInt.txt`).trim())
  const jwk = await keyOf(String(parse('w3c-di-eddsa/TestVectors/keyPair.json')['publicKeyMultibase']))
  expect(await verifyRaw(jwk, 'EdDSA', proof.value.signature, joined)).toBe(true)
  joined[0] = (joined[0] ?? 0) ^ 1
  expect(await verifyRaw(jwk, 'EdDSA', proof.value.signature, joined)).toBe(false)
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('other suites and proof sets of EdDSA Cryptosuites 1.0, appendix B', () => {
  official.each([
    ['eddsa-jcs-2022/signedJCS.json', 'cryptosuite'],
    ['Ed25519Signature2020/signedEdSig.json', 'type'],
    ['proof-set-chain/signedProofSet1.json', 'verificationMethod'],
    ['proof-set-chain/signedProofSet2.json', 'proof'],
    ['proof-set-chain/signedProofChain2.json', 'proof'],
  ])('%s is refused for its %s', async (file, member) => {
    const document = parse(`w3c-di-eddsa/TestVectors/${file}`)
    const { checks } = await verifyIn(await foundCity(), JSON.stringify(document))
    expect(checks[0]).toMatchObject({ code: 'shape.proof', facts: { member } })
  })
})

describe('Open Badges 3.0, appendix on linked data proofs: a teamwork badge', () => {
  const page = () => read('1edtech-contexts/linked-data-proof-ob.html').replaceAll(/<[^>]*>/g, '')
  const issuer = 'https://example.edu/issuers/565049'
  const multikey = 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi'
  const signed = () => {
    const [, text = ''] = /Signed credential\s*(\{[\s\S]*\})/.exec(page()) ?? []
    return JSON.parse(text) as { proof: Record<string, unknown> }
  }

  official('has these canonical forms and hashes', async () => {
    const { proof, ...document } = signed()
    const { proofValue, ...options } = proof
    expect(proofValue).toMatch(/^z/)
    const context = (document as Record<string, unknown>)['@context']
    const canonical = await canonicalise(document, { hash })
    const canonicalOptions = await canonicalise({ ...options, '@context': context }, { hash })
    const folder = '1edtech-contexts/test-vectors/obv3p0'
    expect(canonical.ok && lines(canonical.value)).toEqual(lines(read(`${folder}/document-canon.txt`)))
    expect(canonicalOptions.ok && lines(canonicalOptions.value)).toEqual(
      lines(read(`${folder}/proof-canon.txt`)),
    )
    const joined =
      canonical.ok && canonicalOptions.ok
        ? await joinHashes(hash, canonicalOptions.value, canonical.value)
        : new Uint8Array()
    expect(page()).toContain(hex(joined))
  })

  official('is genuine under its issuer’s key, and its issuer in no list', async () => {
    const city = await foundCity()
    const jwk = await keyOf(multikey)
    const key = { thumbprint: await thumbprintOf(jwk), jwk, state: 'active' as const }
    const trust = { ...city.trust, issuers: [{ did: issuer, name: 'Example Corp', keys: [key] }] }
    const { checks } = await verifyIn(city, JSON.stringify(signed()), { trust })
    expect(checks.slice(0, 2).map(({ code }) => code)).toEqual(['shape.wellFormed', 'signature.genuine'])
  })
})

const lines = (text: string) => text.trim().split('\n')
