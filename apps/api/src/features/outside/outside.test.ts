import type { BoundedFetch } from '@jiangji/credentials/fetch/fetch'
import { expect, describe, it, vi } from 'vitest'
import { openServer } from '../../platform/http/server.ts'
import { outsideRoutes } from './routes.ts'

const origin = 'https://jiangji.example'
const now = () => new Date('2026-03-02T04:00:00Z')
const segment = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwsOf = (payload: object) => `${segment({ alg: 'ES256' })}.${segment(payload)}.c2lnbmF0dXJl`

async function ask(served: Awaited<ReturnType<BoundedFetch>> | Error, address: string, times = 1) {
  const fetch = vi.fn<BoundedFetch>(async () => {
    if (served instanceof Error) throw served
    return served
  })
  const app = await openServer({ origin, trustProxy: null, onFailure: () => undefined })
  await app.register(outsideRoutes({ fetch, now, origin }))
  const answers: { statusCode: number; body: unknown }[] = []
  for (let time = 0; time < times; time++) {
    const { statusCode, body } = await app.inject({ url: '/api/public/outside', query: { address } })
    answers.push({ statusCode, body: JSON.parse(body) })
  }
  await app.close()
  return { answers, fetch }
}

const answering = (text: string, status = 200) => ({ status, text, fetchedAt: now() })
const address = 'https://school.example/.well-known/did.json'

describe('what another issuer publishes', () => {
  it.each([
    ['a DID document', JSON.stringify({ id: 'did:web:school.example', verificationMethod: [] })],
    ['a key set', JSON.stringify({ keys: [] })],
    [
      'the metadata of an issuer',
      JSON.stringify({ issuer: 'https://school.example', jwks_uri: 'https://school.example/jwks' }),
    ],
    ['a signed status list', jwsOf({ type: ['VerifiableCredential', 'BitstringStatusListCredential'] })],
    ['a token status list', jwsOf({ status_list: { bits: 2, lst: '' } })],
    [
      'a status list with a proof',
      JSON.stringify({ type: ['VerifiableCredential', 'BitstringStatusListCredential'] }),
    ],
  ])('is handed on: %s', async (_, text) => {
    const { answers, fetch } = await ask(answering(text), address)
    expect(answers).toEqual([{ statusCode: 200, body: { status: 200, text } }])
    expect(fetch).toHaveBeenCalledExactlyOnceWith(address, { maxBytes: 2_097_152 })
  })

  it('is told to be missing when its site says so', async () => {
    for (const status of [404, 410])
      expect((await ask(answering('<html>', status), address)).answers[0]?.body).toEqual({ status, text: '' })
  })

  it.each([
    ['a page', answering('<html></html>')],
    ['other JSON', answering('{"secret":1}')],
    ['no object', answering('null')],
    ['a token that is no list', answering(jwsOf({ iss: 'x' }))],
    ['a failure', answering('{"keys":[]}', 500)],
    ['a redirect', answering('', 302)],
    ['nobody there', new Error('fetch.address')],
  ])('and nothing else is handed on: %s', async (_, served) => {
    expect((await ask(served, address)).answers[0]).toEqual({
      statusCode: 200,
      body: { status: 502, text: '' },
    })
  })
})

describe('a question', () => {
  it.each([
    '',
    'http://school.example/did.json',
    'file:///etc/passwd',
    `${origin}/api/health`,
    `https://x/${'a'.repeat(2000)}`,
  ])('for %s is refused before anything is sent', async (odd) => {
    const { answers, fetch } = await ask(answering('{"keys":[]}'), odd)
    expect(answers[0]?.statusCode).toBe(400)
    expect(fetch).not.toHaveBeenCalled()
  })

  it('is slowed down when one network asks and asks', async () => {
    const { answers } = await ask(answering('{"keys":[]}'), address, 40)
    expect(answers.at(0)?.statusCode).toBe(200)
    expect(answers.at(-1)).toMatchObject({ statusCode: 429, body: { error: { code: 'slowDown' } } })
  })
})
