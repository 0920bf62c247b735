import { beforeAll, describe, expect, it } from 'vitest'
import type { City } from '../testing/city.ts'
import { foundCity, later } from '../testing/city.ts'
import type { Curve, IntegritySigner } from '../testing/integrity-signer.ts'
import { foreignBadge, makeIntegritySigner } from '../testing/integrity-signer.ts'
import { verifyIn } from '../testing/outcome.ts'

let city: City
let school: IntegritySigner

beforeAll(async () => {
  city = await foundCity()
  school = await makeIntegritySigner('Ed25519')
})

const verify = (document: object) => verifyIn(city, JSON.stringify(document))
const codesOf = async (document: object) => (await verify(document)).checks.map(({ code }) => code)
const momentOf = (milliseconds: number) => `${later(milliseconds).toISOString().slice(0, 19)}Z`

describe('an Open Badge with an embedded proof', () => {
  it.each<[Curve, string]>([
    ['Ed25519', 'EdDSA'],
    ['P-256', 'ES256'],
    ['P-384', 'ES384'],
  ])(
    'signed elsewhere on %s is genuine by its did:key, and its issuer in no list of ours',
    async (curve, algorithm) => {
      const signer = await makeIntegritySigner(curve)
      const { checks, verdict, credential } = await verify(await signer.sign(foreignBadge(signer.did)))
      expect(checks.slice(0, 3)).toMatchObject([
        { code: 'shape.wellFormed', facts: { format: 'open-badge-data-integrity' } },
        { code: 'signature.genuine', facts: { algorithm } },
        { code: 'issuer.notInTrustList' },
      ])
      expect(verdict).toBe('undetermined')
      expect(credential).toMatchObject({ issuer: { id: signer.did }, holder: { name: '阿依古丽·买买提' } })
    },
  )

  it('is genuine by a Multikey of its did:web document', async () => {
    const did = 'did:web:academy.example'
    const signer = await makeIntegritySigner('Ed25519', did)
    const method = {
      id: `${did}#${signer.multikey}`,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: signer.multikey,
    }
    city.served.set(
      'https://academy.example/.well-known/did.json',
      JSON.stringify({ id: did, verificationMethod: [method], assertionMethod: [method.id] }),
    )
    const document = await signer.sign(foreignBadge(did))
    expect(await codesOf(document)).toContain('signature.genuine')
    const { proof, ...rest } = document
    expect(await codesOf({ ...rest, proof: [proof] })).toContain('signature.genuine')
  })

  it('is in force within the dates of its proof only', async () => {
    const late = await school.sign(foreignBadge(school.did), momentOf(120_000))
    expect(await codesOf(late)).toContain('validity.notYet')
  })

  it('is recognised without its heavy half where WebCrypto is withheld', async () => {
    const document = JSON.stringify(await school.sign(foreignBadge(school.did)))
    const withheld = Object.getOwnPropertyDescriptor(globalThis, 'crypto')
    Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true })
    const { checks, verdict } = await verifyIn(city, document)
    Object.defineProperty(globalThis, 'crypto', withheld ?? {})
    expect(verdict).toBe('undetermined')
    expect(checks[1]?.code).toBe('signature.noWebCrypto')
  })
})

describe('an embedded proof', () => {
  const changed = async (changes: object) => {
    const { proof, ...rest } = await school.sign(foreignBadge(school.did))
    return { ...rest, proof: { ...(proof as object), ...changes } }
  }

  it.each([
    ['shape.proof', { type: 'Ed25519Signature2020' }],
    ['shape.proof', { cryptosuite: 'eddsa-jcs-2022' }],
    ['shape.proof', { cryptosuite: 'bbs-2023' }],
    ['shape.proof', { proofPurpose: 'authentication' }],
    ['shape.proof', { proofPurpose: undefined }],
    ['shape.proof', { verificationMethod: 'did:key:z6MkpBMbMaRSv5nsgifRAwEKvHHoiKDMhiAHShTFNmkJNdVW#x' }],
    ['shape.proof', { verificationMethod: 7 }],
    ['shape.proof', { previousProof: 'urn:uuid:1' }],
    ['shape.proof', { proofValue: 'uAAAA' }],
    ['shape.proof', { proofValue: 'z0OIl' }],
    ['shape.proof', { created: 'yesterday' }],
    ['shape.context', { '@context': ['https://www.w3.org/ns/credentials/v2'] }],
    ['shape.undefinedTerm', { remark: 'unsigned' }],
    ['signature.mismatch', { cryptosuite: 'ecdsa-rdfc-2019' }],
    ['signature.mismatch', { created: '2026-03-01T02:59:59Z' }],
    ['signature.mismatch', { expires: '2099-01-01T00:00:00Z' }],
    ['signature.mismatch', { proofValue: `z${'3'.repeat(87)}` }],
  ])('is refused as %s with %j', async (code, changes) => {
    const { checks, verdict, credential } = await verify(await changed(changes))
    expect({ verdict, credential }).toEqual({ verdict: 'invalid', credential: null })
    expect(checks.filter(({ state }) => state === 'failed').map((check) => check.code)).toEqual([code])
  })

  it('is refused as a set, as a chain, and when it is missing', async () => {
    const { proof, ...rest } = await school.sign(foreignBadge(school.did))
    for (const refused of [[proof, proof], [], null, 'proof'])
      expect(await codesOf({ ...rest, proof: refused })).toContain('shape.proof')
    expect(await codesOf(rest)).toContain('shape.proof')
  })

  it('that ended is a credential that ended', async () => {
    const proofOf = (expires: string) => school.sign(foreignBadge(school.did), undefined, { expires })
    const ended = await verify(await proofOf(momentOf(-1000)))
    expect(ended.verdict).toBe('invalid')
    expect(ended.checks.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['signature.genuine', 'validity.expired']),
    )
    expect(await codesOf(await proofOf(momentOf(1000)))).toContain('validity.current')
  })
})
