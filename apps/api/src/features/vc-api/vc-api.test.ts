import { foreignBadge, makeIntegritySigner } from '@jiangji/credentials/testing/integrity-signer'
import { decodeTextBase64url } from '@jiangji/credentials/encoding/base64url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { platformOrganisation } from '../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { auditOf } from '../../testing/audit.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { openTestIssuer } from './test-issuer.ts'

const key = 'suite-key-0123456789-0123456789-0123456789'

let clock = new Date('2026-03-02T04:00:00Z')
let database: TestDatabase
let product: TestProduct

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { vcApiKey: key, now: () => clock })
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:0195556c-7e00-7c3a-9d4e-1f2a3b4c5d6e',
  type: ['VerifiableCredential', 'ExampleCredential'],
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:1', name: '张三' },
}

async function post(
  what: 'issue' | 'verify',
  payload: unknown,
  headers: Record<string, string> = {},
  ip = '192.0.2.1',
) {
  const response = await product.app.inject({
    method: 'POST',
    url: `/vc-api/credentials/${what}`,
    remoteAddress: ip,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
  return {
    status: response.statusCode,
    type: String(response.headers['content-type']).split(';')[0],
    body: response.json<Body>(),
  }
}

interface Body {
  verifiableCredential: { '@context': string; id: string; type: string }
  verified: boolean
  verdict: string
  checks: { code: string }[]
  credential: { issuer: { id: string } } | null
  problemDetails: { type: string; code: string }[]
  type: string
  title: string
  detail: string
  code: string
}

const issue = async (changes: object = {}) =>
  (await post('issue', { credential: { ...credential, ...changes }, options: {} })).body.verifiableCredential

const tokenIn = ({ id }: Body['verifiableCredential']) => id.slice(id.indexOf(',') + 1)

describe('issuing for a suite', () => {
  it('signs as a did:key of its own, in an envelope, and writes an audit entry', async () => {
    const { status, body } = await post('issue', { credential, options: { credentialId: 'x' } })
    expect(status).toBe(201)
    const { verifiableCredential: enveloped } = body
    expect(enveloped).toMatchObject({ type: 'EnvelopedVerifiableCredential' })
    expect(enveloped.id).toMatch(/^data:application\/vc\+jwt,eyJ/)
    const [head = '', payload = ''] = tokenIn(enveloped).split('.')
    const { did } = openTestIssuer(product.services.keys)
    expect(did).toMatch(/^did:key:z6Mk/)
    expect(JSON.parse(decodeTextBase64url(head) ?? '')).toEqual({
      alg: 'EdDSA',
      typ: 'vc+jwt',
      cty: 'vc',
      kid: `${did}#${did.slice(8)}`,
    })
    expect(JSON.parse(decodeTextBase64url(payload) ?? '')).toEqual({ issuer: did, ...credential })
    expect((await auditOf(database, 'vc-api.issue'))[0]).toMatchObject({
      organisation_id: platformOrganisation,
      subject_type: 'test-credential',
      facts: { sha256: expect.stringMatching(/^[\w-]{43}$/) },
    })
  })

  it('never signs with a key that the platform or a college publishes', async () => {
    const [head = ''] = tokenIn(await issue()).split('.')
    const { kid } = JSON.parse(decodeTextBase64url(head) ?? '') as { kid: string }
    const document = await product.app.inject('/.well-known/did.json')
    expect(document.body).not.toContain(kid.split('#')[1])
  })

  it.each<[string, object]>([
    ['shape.claimsDisagree', { issuer: 'did:web:jiangji.example' }],
    ['shape.claimsDisagree', { issuer: { id: 'did:web:jiangji.example:c:shili', name: '冒名' } }],
    ['shape.content', { type: ['VerifiableCredential', 'BitstringStatusListCredential'] }],
    ['shape.content', { '@context': ['https://www.w3.org/2018/credentials/v1'] }],
    ['shape.content', { credentialSubject: undefined }],
    ['shape.content', { validFrom: 'soon' }],
    ['shape.legacy', { vc: {} }],
  ])('refuses as %s: %j', async (code, changes) => {
    const before = (await auditOf(database, 'vc-api.issue')).length
    const { status, type, body } = await post('issue', { credential: { ...credential, ...changes } })
    expect({ status, type, code: body.code }).toEqual({ status: 400, type: 'application/problem+json', code })
    expect(body.type).toBe('https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR')
    expect(await auditOf(database, 'vc-api.issue')).toHaveLength(before)
  })
})

describe('verifying for a suite', () => {
  it('finds genuine what it issued, and says what it leaves open', async () => {
    const verifiableCredential = await issue()
    const { status, body } = await post('verify', {
      verifiableCredential,
      options: { returnCredential: true },
    })
    expect({ status, verified: body.verified, verdict: body.verdict }).toEqual({
      status: 200,
      verified: true,
      verdict: 'undetermined',
    })
    expect(body.credential?.issuer.id).toMatch(/^did:key:/)
    expect(body.problemDetails.map(({ code }) => code)).toContain('issuer.notInTrustList')
    expect(await post('verify', { verifiableCredential: tokenIn(verifiableCredential) })).toMatchObject({
      status: 200,
    })
  })

  it('finds genuine an Open Badge with an embedded proof, and nothing else in its place', async () => {
    const school = await makeIntegritySigner('Ed25519')
    const verifiableCredential = await school.sign(foreignBadge(school.did))
    expect(await post('verify', { verifiableCredential })).toMatchObject({
      status: 200,
      body: { verified: true },
    })
    const altered = { ...verifiableCredential, name: '别的证书' }
    const { status, body } = await post('verify', { verifiableCredential: altered })
    expect({ status, verified: body.verified }).toEqual({ status: 400, verified: false })
    expect(body.problemDetails[0]).toMatchObject({
      type: 'https://www.w3.org/TR/vc-data-model#CRYPTOGRAPHIC_SECURITY_ERROR',
      code: 'signature.mismatch',
    })
  })

  it.each<[string, string, () => Promise<unknown>]>([
    ['PARSING_ERROR', 'shape.empty', async () => ({ ...(await issue()), id: 'data:text/html,<p>' })],
    ['PARSING_ERROR', 'shape.empty', async () => ({ type: 'EnvelopedVerifiableCredential' })],
    ['PARSING_ERROR', 'shape.unrecognised', async () => 'hello'],
    ['MALFORMED_VALUE_ERROR', 'shape.proof', async () => credential],
    ['RANGE_ERROR', 'validity.expired', () => issue({ validUntil: '2026-02-01T00:00:00Z' })],
    [
      'CRYPTOGRAPHIC_SECURITY_ERROR',
      'signature.mismatch',
      async () => `${tokenIn(await issue()).slice(0, -9)}AAAAAAAAA`,
    ],
  ])('answers %s for %s', async (type, code, make) => {
    const { status, body } = await post('verify', { verifiableCredential: await make() })
    expect({ status, verified: body.verified }).toEqual({ status: 400, verified: false })
    expect(body.problemDetails).toContainEqual(
      expect.objectContaining({ code, type: `https://www.w3.org/TR/vc-data-model#${type}` }),
    )
  })

  it('asks nothing of a private address that a credential names', async () => {
    const status = {
      id: 'https://169.254.169.254/status/1#1',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '1',
      statusListCredential: 'https://169.254.169.254/status/1',
    }
    const { body } = await post('verify', { verifiableCredential: await issue({ credentialStatus: status }) })
    expect(body.problemDetails).toContainEqual(
      expect.objectContaining({
        code: 'revocation.unreachable',
        type: 'https://www.w3.org/ns/credentials/status-list#STATUS_RETRIEVAL_ERROR',
      }),
    )
  })
})

describe('the gate', () => {
  it.each(['issue', 'verify'] as const)('of %s opens to the administrator’s key alone', async (what) => {
    const before = (await auditOf(database, 'vc-api.issue')).length
    const wrong = ['', 'Bearer', `Bearer ${key}x`, `Bearer ${key.slice(1)}`, `bearer ${key}`, key]
    for (const [at, authorization] of wrong.entries()) {
      const answer = await post(what, { credential }, { authorization }, `198.51.100.${at}`)
      expect(answer).toMatchObject({
        status: 401,
        type: 'application/problem+json',
        body: { code: 'vcApi.key' },
      })
    }
    expect(await auditOf(database, 'vc-api.issue')).toHaveLength(before)
  })

  it('slows down whoever guesses, and nobody else', async () => {
    const guess = () => post('issue', { credential }, { authorization: 'Bearer guess' }, '203.0.113.5')
    const statuses = []
    for (let tries = 0; tries < 7; tries += 1) statuses.push((await guess()).status)
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
    expect(statuses.at(-1)).toBe(429)
    expect(await post('issue', { credential }, {}, '203.0.113.5')).toMatchObject({
      status: 429,
      body: { code: 'slowDown' },
    })
    expect(await post('issue', { credential }, {}, '203.0.113.6')).toMatchObject({ status: 201 })
    clock = new Date(clock.getTime() + 3_600_000)
    expect(await post('issue', { credential }, {}, '203.0.113.5')).toMatchObject({ status: 201 })
  })

  it.each<[string, number, unknown]>([
    ['no JSON', 400, '{'],
    ['no credential', 400, {}],
    ['no object', 400, { credential: 'text' }],
    ['too much', 413, { credential: { ...credential, name: 'x'.repeat(600_000) } }],
  ])('answers %s with %i in the form of a problem', async (_what, status, payload) => {
    const answer = await post('issue', payload, {}, '203.0.113.7')
    expect(answer).toMatchObject({
      status,
      type: 'application/problem+json',
      body: { code: 'request.malformed' },
    })
    expect(answer.body.detail).toMatch(/\p{Script=Han}/u)
  })

  it('is not there at all without a key', async () => {
    const closed = await startProduct(database)
    for (const what of ['issue', 'verify'])
      for (const authorization of ['', 'Bearer ', `Bearer ${key}`]) {
        const { statusCode } = await closed.app.inject({
          method: 'POST',
          url: `/vc-api/credentials/${what}`,
          headers: { authorization },
          payload: { credential },
        })
        expect(statusCode).toBe(404)
      }
    await closed.close()
  })
})
