import { beforeAll, describe, expect, it } from 'vitest'
import { encodeTextBase64url } from '../encoding/base64url.ts'
import type { City } from '../testing/city.ts'
import { foundCity, later, makeParty } from '../testing/city.ts'
import type { Registry } from '../testing/registry.ts'
import { bundledIssuer, day, foundRegistry } from '../testing/registry.ts'
import { assemble } from '../vc-jwt/serialise.ts'

let city: City
let registry: Registry

beforeAll(async () => {
  city = await foundCity()
  registry = await foundRegistry(city)
})

async function signed(header: object, payload: object, by = registry.root) {
  const input = `${encodeTextBase64url(JSON.stringify(header))}.${encodeTextBase64url(JSON.stringify(payload))}`
  return assemble(input, await by.signer.sign(input))
}

const typed = { alg: 'ES256', typ: 'trust-bundle+jwt' }

describe('a trust bundle', () => {
  it('is read when the pinned root key signed it', async () => {
    const text = await registry.publish()
    expect(await registry.read(text)).toMatchObject({
      ok: true,
      value: { iss: 'did:web:jiangji.example', sequence: 7, minimumVerifier: 1 },
    })
    expect(await registry.read(`\n${text}\n`, { seen: 7 })).toMatchObject({ ok: true })
  })

  it('is read although it has expired, for its reader to say so', async () => {
    const text = await registry.publish()
    expect(await registry.read(text, { now: later(400 * day) })).toMatchObject({ ok: true })
  })

  it('keeps the states and times of keys through signing and reading', async () => {
    const keys = [
      {
        ...city.college.key,
        since: '2026-01-01T00:00:00Z',
        state: 'retired',
        retiredAt: '2026-02-01T00:00:00Z',
      },
    ] as const
    const text = await registry.publish({ issuers: [bundledIssuer(city.college, { keys: [...keys] })] })
    const read = await registry.read(text)
    expect(read.ok && read.value.issuers[0]?.keys).toEqual(keys)
  })

  it('does not count under a root key that is not pinned, or a college’s', async () => {
    const stranger = await makeParty('root')
    const text = await registry.publish({}, stranger)
    const refusal = { ok: false, code: 'bundle.notGenuine' }
    expect(await registry.read(text)).toMatchObject(refusal)
    expect(await registry.read(text, { rootKeys: [stranger.key.jwk] })).toMatchObject(refusal)
    expect(await registry.read(await registry.publish({}, city.college))).toMatchObject(refusal)
    expect(await registry.read(await registry.publish(), { pinned: [] })).toMatchObject(refusal)
  })

  it('is not another thing that the root or anybody signed', async () => {
    const payload = { sequence: 7 }
    for (const header of [{ alg: 'ES256' }, { alg: 'ES256', typ: 'JWT' }, { alg: 'ES256', typ: 'vc+jwt' }])
      expect(await registry.read(await signed(header, payload))).toMatchObject({ code: 'bundle.notGenuine' })
  })

  const refusals: [string, () => Promise<string>, string][] = [
    ['empty text', async () => '', 'bundle.unreadable'],
    ['no JWS', async () => '{}', 'bundle.unreadable'],
    ['a cut one', async () => (await registry.publish()).slice(0, -22), 'bundle.notGenuine'],
    ['one too large', async () => 'a'.repeat(8_388_609), 'bundle.tooLarge'],
    ['no bundle inside', () => signed(typed, { sequence: 7 }), 'bundle.unreadable'],
    ['one of a later form', () => signed(typed, { minimumVerifier: 2 }), 'bundle.verifierTooOld'],
    ['one from the future', () => registry.publish({ builtAt: later(3_600_000) }), 'bundle.fromFuture'],
  ]

  it.each(refusals)('is refused: %s', async (_name, text, code) => {
    expect(await registry.read(await text())).toMatchObject({ ok: false, code })
  })

  it('is refused when a later one was seen before, and says which', async () => {
    expect(await registry.read(await registry.publish(), { seen: 8 })).toEqual({
      ok: false,
      code: 'bundle.rolledBack',
      facts: { sequence: 7, seen: 8 },
    })
  })

  it('names no issuer of a foreign host', async () => {
    const stranger = await makeParty('did:web:stranger.example')
    await expect(registry.publish({ issuers: [bundledIssuer(stranger)] })).rejects.toThrow()
    const bundle = await registry.read(await registry.publish())
    const payload = bundle.ok ? { ...bundle.value, issuers: [bundledIssuer(stranger)] } : {}
    expect(await registry.read(await signed(typed, payload))).toMatchObject({ code: 'bundle.unreadable' })
  })

  it('is refused with any character of its signature or of its first claims altered', async () => {
    const text = await registry.publish()
    const altered = Array.from({ length: 86 }, (_, at) => text.length - 1 - at)
      .concat(Array.from({ length: 120 }, (_, at) => text.indexOf('.') + 1 + at))
      .map((at) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1))
    for (const each of altered) expect((await registry.read(each)).ok).toBe(false)
  })

  it('holds a hundred issuers in less than a hundred kilobytes', async () => {
    const issuers = Array.from({ length: 100 }, () => bundledIssuer(city.college))
    const { length } = await registry.publish({ issuers })
    expect(length).toBeLessThan(100_000)
  })
})
