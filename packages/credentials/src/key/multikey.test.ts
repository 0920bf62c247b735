import { describe, expect, it } from 'vitest'
import { foundCity } from '../testing/city.ts'
import { makeIntegritySigner } from '../testing/integrity-signer.ts'
import { resolveKeys } from '../trust/resolve-keys.ts'
import { jwkOfMultikey } from './multikey.ts'
import { thumbprintOf } from './thumbprint.ts'

const noFetch = () => Promise.reject(new Error('did:key needs no network'))

describe('a Multikey', () => {
  it('of Ed25519 in the vectors of EdDSA Cryptosuites 1.0, appendix B, is read', async () => {
    expect(await jwkOfMultikey('z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2')).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      x: expect.stringMatching(/^[\w-]{43}$/),
    })
  })

  it('of P-256 is unpacked to the point of Controlled Identifiers 1.0, section 2.2.2', async () => {
    const jwk = await jwkOfMultikey('zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv')
    expect(jwk && (await thumbprintOf(jwk))).toMatch(/^[\w-]{43}$/)
    expect(jwk).toMatchObject({ kty: 'EC', crv: 'P-256', x: 'igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns' })
  })

  it.each(['P-256', 'P-384'] as const)('of %s made elsewhere has both coordinates', async (curve) => {
    const { multikey } = await makeIntegritySigner(curve)
    const length = curve === 'P-256' ? 43 : 64
    const coordinate = expect.stringMatching(new RegExp(`^[\\w-]{${length}}$`))
    expect(await jwkOfMultikey(multikey)).toEqual({ kty: 'EC', crv: curve, x: coordinate, y: coordinate })
  })

  it.each([
    ['empty', ''],
    ['of another base', 'uEiB'],
    ['with letters outside the alphabet', 'z6MkO0Il'],
    ['of X25519', 'z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc'],
    ['of secp256k1', 'zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme'],
    ['of a length that no key has', 'z6Mk'],
    ['of no point on its curve', 'zDnaeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'],
    ['too long', `z${'6'.repeat(200)}`],
  ])('%s is none', async (_what, text) => {
    expect(await jwkOfMultikey(text)).toBeNull()
  })
})

describe('a did:key', () => {
  it('is resolved without any network, and lists the one key that it is', async () => {
    const { trust } = await foundCity()
    const { did, multikey } = await makeIntegritySigner('P-384')
    expect(await resolveKeys(did, trust, noFetch)).toMatchObject({
      state: 'listed',
      keys: [{ id: `${did}#${multikey}`, state: 'active', jwk: { crv: 'P-384' } }],
    })
  })

  it('of a curve we do not accept lists none', async () => {
    const { trust } = await foundCity()
    const did = 'did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme'
    expect(await resolveKeys(did, trust, noFetch)).toEqual({ state: 'absent' })
  })
})
