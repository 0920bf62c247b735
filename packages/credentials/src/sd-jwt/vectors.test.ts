import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Node } from 'yaml'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { makeParty, type Party } from '../testing/city.ts'
import { salt } from '../testing/sd-jwt.ts'
import { parseCompactJws } from '../vc-jwt/parse.ts'
import type { Claim, ClaimObject } from './conceal.ts'
import { conceal, concealed } from './conceal.ts'
import type { Json } from './json.ts'
import { isJsonArray, isJsonObject } from './json.ts'
import { present, splitSdJwt } from './presentation.ts'
import { reveal, type ClaimPath } from './reveal.ts'
import { signSdJwtVc } from './serialise.ts'

const shared = process.env['JIANGJI_SHARED'] ?? resolve(import.meta.dirname, '../../../../../shared')
const vectors = resolve(shared, 'vectors')
const given = existsSync(vectors) || process.env['CI'] !== undefined
const filesIn = (folder: string, name: RegExp) =>
  given
    ? readdirSync(resolve(vectors, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => name.test(path))
        .map((path) => ({ path, text: readFileSync(resolve(vectors, folder, path), 'utf8') }))
    : []

let issuer: Party
beforeAll(async () => {
  issuer = await makeParty('did:web:issuer.example')
})

/** The claims that are left of a presentation, out of the signed token and the shown disclosures alone. */
async function presented(claims: ClaimObject, shows: (path: ClaimPath) => boolean): Promise<unknown> {
  const whole = await signSdJwtVc(claims, issuer.signer, salt)
  const { jwt, disclosures } = splitSdJwt(present(whole, shows) ?? '')
  const jws = parseCompactJws(jwt)
  const revealed = jws.ok ? reveal(jws.value.payload, disclosures) : jws
  return revealed.ok ? revealed.value.claims : revealed.code
}

const wantedBy = (frame: unknown) => (path: ClaimPath) =>
  Boolean(
    path.reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
      frame,
    ),
  )

describe.skipIf(!given)('the examples from which RFC 9901 and SD-JWT VC are made', () => {
  const isConcealed = (node: unknown) => (node as Node | null)?.tag === '!sd'

  const claimOf = (node: unknown): Claim => {
    if (isMap(node))
      return Object.fromEntries(
        node.items.map(({ key, value }) => [
          String(isScalar(key) ? key.value : key),
          isConcealed(key) ? concealed(claimOf(value)) : claimOf(value),
        ]),
      )
    if (isSeq(node))
      return node.items.map((item) => (isConcealed(item) ? concealed(claimOf(item)) : claimOf(item)))
    return (isScalar(node) ? node.value : null) as Claim
  }

  const expectedOf = (node: unknown, wanted: unknown): Json => {
    const of = (name: string | number) =>
      typeof wanted === 'object' && wanted !== null ? Reflect.get(wanted, name) : undefined
    if (isMap(node))
      return Object.fromEntries(
        node.items.flatMap(({ key, value }) => {
          const name = String(isScalar(key) ? key.value : key)
          return isConcealed(key) && !of(name) ? [] : [[name, expectedOf(value, of(name))] as const]
        }),
      )
    if (isSeq(node))
      return node.items.flatMap((item, at) =>
        isConcealed(item) && !of(at) ? [] : [expectedOf(item, of(at))],
      )
    return (isScalar(node) ? node.value : null) as Json
  }

  // The two json_serialization examples are tried in compact form: SD-JWT VC leaves the JSON form to those who agree on it.
  it.each(filesIn('ietf-sd-jwt', /specification\.yml$/))(
    'show what their holder discloses: $path',
    async ({ text }) => {
      const document = parseDocument(text, { logLevel: 'silent' })
      const claims = document.get('user_claims')
      const wanted: unknown = document.toJS()['holder_disclosed_claims']
      expect(await presented(claimOf(claims) as ClaimObject, wantedBy(wanted))).toEqual(
        expectedOf(claims, wanted),
      )
      expect(await presented(claimOf(claims) as ClaimObject, () => true)).toEqual(
        expectedOf(claims, everything),
      )
    },
  )
})

const everything: unknown = new Proxy({}, { get: () => everything })

describe.skipIf(!given)('the examples of sd-jwt-js', () => {
  const exceptions: Readonly<Record<string, { claims: unknown; because: string }>> = {
    'array_none_disclosed.json': {
      claims: { is_over: {} },
      because: 'its parent is in clear, so it stays, empty; the file expects it gone',
    },
  }

  const framed = (claims: Json, frame: unknown): Claim => {
    const inner = (name: string | number): unknown =>
      typeof frame === 'object' && frame !== null ? Reflect.get(frame, name) : undefined
    const hidden = inner('_sd')
    const hides = (name: string | number) =>
      Array.isArray(hidden) && hidden.some((each) => String(each) === String(name))
    const mark = (name: string | number, value: Json) =>
      hides(name) ? concealed(framed(value, inner(name))) : framed(value, inner(name))
    if (isJsonArray(claims)) return claims.map((value, at) => mark(at, value))
    if (isJsonObject(claims))
      return Object.fromEntries(
        Object.entries(claims).map(([name, value]) => [name, mark(name, value ?? null)]),
      )
    return claims
  }

  it.each(filesIn('sd-jwt-js', /\.json$/))('show what they expect: $path', async ({ path, text }) => {
    const { claims, disclosureFrame, presentationFrames, presentedClaims } = JSON.parse(text) as Record<
      string,
      Json
    >
    const expected = exceptions[path.split('/').at(-1) ?? '']?.claims ?? presentedClaims
    const shown = await presented(
      framed(claims ?? null, disclosureFrame) as ClaimObject,
      wantedBy(presentationFrames),
    )
    expect(shown).toEqual(expected)
  })
})

it('an SD-JWT without anything concealed names no hash algorithm', () => {
  expect(conceal({ a: 1 }, salt).payload).toEqual({ a: 1 })
})
