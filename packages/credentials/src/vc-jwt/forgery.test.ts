import { beforeAll, describe, expect, it } from 'vitest'
import { buildOpenBadge } from '../open-badge/build.ts'
import { anotherLetter, replaceAt } from '../testing/alter.ts'
import type { City, Party } from '../testing/city.ts'
import { badgeInput, foundCity, makeParty } from '../testing/city.ts'
import { verifyIn } from '../testing/outcome.ts'
import { openBadgeHeader, vcJoseHeader } from './header.ts'
import { assemble, openBadgeSigningInput, signVcJwt, signingInput } from './serialise.ts'

const soak = process.env['JIANGJI_SOAK'] !== undefined

let city: City
let attacker: Party
let tokens: string[]

const badge = (id = 0) =>
  buildOpenBadge(
    badgeInput(city.college.did, { id: `urn:uuid:0195556c-7e00-7c3a-9d4e-${String(id).padStart(12, '0')}` }),
  )

beforeAll(async () => {
  city = await foundCity()
  attacker = await makeParty(city.college.did)
  tokens = await Promise.all(Array.from({ length: 20 }, (_, at) => signVcJwt(badge(at), city.college.signer)))
})

async function expectNotValid(altered: string) {
  const { verdict, credential } = await verifyIn(city, altered)
  expect({ altered, verdict, credential }).toEqual({ altered, verdict: 'invalid', credential: null })
}

const codes = async (token: string) => {
  const { checks, verdict } = await verifyIn(city, token)
  return [verdict, ...checks.filter(({ state }) => state === 'failed').map(({ code }) => code)]
}

describe('an altered token secured as W3C asks is never valid', () => {
  it('whichever character of the header, payload or signature was changed', async () => {
    expect((await verifyIn(city, tokens[0] ?? '')).verdict).toBe('valid')
    for (const [which, token] of tokens.entries()) {
      const step = soak ? 1 : 37
      for (let at = which % step; at < token.length; at += step)
        await expectNotValid(replaceAt(token, at, anotherLetter(token[at] ?? '', 1 + ((at + which) % 63))))
    }
  }, 120_000)

  it('whichever of the 63 other letters ends a segment', async () => {
    const [token = ''] = tokens
    for (const at of [token.indexOf('.') - 1, token.lastIndexOf('.') - 1, token.length - 1])
      for (let by = 1; by < 64; by++)
        await expectNotValid(replaceAt(token, at, anotherLetter(token[at] ?? '', by)))
  })

  it('cut at any place, or with the parts of another token', async () => {
    const [first = '', second = ''] = tokens
    for (let length = 1; length < first.length; length += 97) await expectNotValid(first.slice(0, length))
    const [head, body, signature] = first.split('.')
    const [, otherBody, otherSignature] = second.split('.')
    await expectNotValid(`${head}.${otherBody}.${signature}`)
    await expectNotValid(`${head}.${body}.${otherSignature}`)
  })
})

describe('a forger of that form', () => {
  it('with a key of his own cannot sign for a college, named or not', async () => {
    expect(await codes(await signVcJwt(badge(), attacker.signer))).toEqual([
      'invalid',
      'signature.keyNotListed',
    ])
    const borrowed = signingInput(vcJoseHeader(city.college.did, city.college.key.thumbprint), badge())
    expect(await codes(assemble(borrowed, await attacker.signer.sign(borrowed)))).toEqual([
      'invalid',
      'signature.mismatch',
    ])
  })

  it('cannot name his own identifier in `kid` beside the college’s name', async () => {
    const input = signingInput(vcJoseHeader('did:web:attacker.example', attacker.key.thumbprint), badge())
    const token = assemble(input, await attacker.signer.sign(input))
    expect(await codes(token)).toEqual(['invalid', 'shape.header'])
  })

  it('cannot turn one form into the other under a signature that was made', async () => {
    const [strictHead, strictBody, strictSignature] = (tokens[0] ?? '').split('.')
    const input = openBadgeSigningInput(openBadgeHeader(city.college.signer.keyUrl), badge())
    const usual = assemble(input, await city.college.signer.sign(input))
    const [usualHead, usualBody, usualSignature] = usual.split('.')
    await expectNotValid(`${usualHead}.${strictBody}.${strictSignature}`)
    await expectNotValid(`${strictHead}.${usualBody}.${usualSignature}`)
  })

  it('cannot hide what a badge says behind a type of his own', async () => {
    const hidden = { ...badge(), type: ['VerifiableCredential', 'OtherCredential'] }
    const input = signingInput(vcJoseHeader(city.college.did, city.college.key.thumbprint), hidden)
    const token = assemble(input, await city.college.signer.sign(input))
    expect(await codes(token)).toEqual(['invalid', 'entitlement.kindNotGranted'])
  })
})
