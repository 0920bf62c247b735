import { beforeEach, describe, expect, it } from 'vitest'
import { encodeTextBase64url } from './encoding/base64url.ts'
import { buildOpenBadge } from './open-badge/build.ts'
import type { City } from './testing/city.ts'
import { badgeInput, foundCity } from './testing/city.ts'
import type { Outcome } from './testing/outcome.ts'
import { expectOutcomeIn, verifyIn } from './testing/outcome.ts'
import { openBadgeHeader } from './vc-jwt/header.ts'
import { assemble, openBadgeSigningInput, registeredClaims, signingInput } from './vc-jwt/serialise.ts'

let city: City

beforeEach(async () => {
  city = await foundCity()
})

const verify = (token: string) => verifyIn(city, token)

const expectOutcome = (token: string, expected: Outcome) => expectOutcomeIn(city, token, expected)

describe('what is no credential', () => {
  const claims = { iss: 'did:web:x.example' }
  const segment = (value: object) => encodeTextBase64url(JSON.stringify(value))

  it.each([
    ['shape.empty', ''],
    ['shape.unrecognised', 'hello'],
    ['shape.unrecognised', `${segment({ alg: 'none' })}.${segment(claims)}.`],
    ['shape.algorithmNone', `${segment({ alg: 'none' })}.${segment(claims)}.AAAA`],
    ['shape.algorithmRefused', `${segment({ alg: 'HS256' })}.${segment(claims)}.AAAA`],
    ['shape.keyInHeader', `${segment({ alg: 'ES256', jwk: {} })}.${segment(claims)}.AAAA`],
    ['shape.header', `${segment({ alg: 'ES256', crit: [] })}.${segment(claims)}.AAAA`],
    ['shape.header', `${segment({ alg: 'ES256', cty: 'vc', kid: 'https://x/k' })}.${segment(claims)}.AAAA`],
    ['shape.header', `${segment({ alg: 'ES256', kid: 'did:web:x#1' })}.${segment(claims)}.AAAA`],
    ['shape.legacy', `${segment({ alg: 'ES256', kid: 'https://x/k' })}.${segment({ vc: {} })}.AAAA`],
    ['shape.content', `${segment({ alg: 'ES256', kid: 'https://x/k' })}.${segment(claims)}.AAAA`],
    ['shape.notJson', `${segment({ alg: 'ES256' })}.${encodeTextBase64url('[1]')}.AAAA`],
    ['shape.notCanonical', `${segment({ alg: 'ES256' })}.${segment(claims)}.AAB`],
    ['shape.tooLarge', `eyJ${'A'.repeat(70_000)}`],
  ])('is refused as %s', async (code, token) => {
    const { checks, verdict, credential } = await verify(token)
    expect({ code: checks[0]?.code, verdict, credential }).toEqual({
      code,
      verdict: 'invalid',
      credential: null,
    })
    expect(checks.slice(1).every(({ code }) => code.endsWith('.notReached'))).toBe(true)
  })

  it.each([
    ['iss', 'did:web:jiangji.example:c:other'],
    ['jti', 'urn:uuid:00000000-0000-7000-8000-000000000000'],
    ['nbf', 0],
    ['sub', undefined],
    ['exp', 4_000_000_000],
  ])('a claim %s that is not what the credential says is refused', async (claim, value) => {
    const badge = buildOpenBadge(badgeInput(city.college.did))
    const input = signingInput(openBadgeHeader(city.college.signer.keyUrl), {
      ...badge,
      ...registeredClaims(badge),
      [claim]: value,
    })
    await expectOutcome(assemble(input, await city.college.signer.sign(input)), {
      verdict: 'invalid',
      code: 'shape.claimsDisagree',
    })
  })

  it('a credential with two statuses or two subjects is refused', async () => {
    const badge = buildOpenBadge(badgeInput(city.college.did))
    const header = openBadgeHeader(city.college.signer.keyUrl)
    const changes = [
      { credentialStatus: [badge.credentialStatus, badge.credentialStatus] },
      { credentialSubject: [badge.credentialSubject] },
    ]
    for (const change of changes) {
      const input = signingInput(header, { ...badge, ...registeredClaims(badge), ...change })
      const token = assemble(input, await city.college.signer.sign(input))
      await expectOutcome(token, { verdict: 'invalid', code: 'shape.content' })
    }
  })

  it('a signature of the wrong length is never written', () => {
    const input = openBadgeSigningInput('e30', buildOpenBadge(badgeInput(city.college.did)))
    expect(() => assemble(input, new Uint8Array(63))).toThrow('signature.length')
  })
})
