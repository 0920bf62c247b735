import { describe, expect, it } from 'vitest'
import { algorithmOf } from './public-jwk.ts'
import { thumbprintOf } from './thumbprint.ts'
import { verifyWithWebCrypto } from './verify-signature.ts'

const rsa = {
  kty: 'RSA' as const,
  n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
  e: 'AQAB',
}
const ec = {
  kty: 'EC' as const,
  crv: 'P-256' as const,
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}
const ed25519 = {
  kty: 'OKP' as const,
  crv: 'Ed25519' as const,
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwaaPJHURo',
}

describe('a public key', () => {
  it('has the thumbprint of RFC 7638 section 3.1', async () => {
    expect(await thumbprintOf(rsa)).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs')
  })

  it('has one algorithm', () => {
    expect([rsa, ec, { ...ec, crv: 'P-384' as const }, ed25519].map(algorithmOf)).toEqual([
      'RS256',
      'ES256',
      'ES384',
      'EdDSA',
    ])
  })

  it('verifies the ES256 example of RFC 7515 appendix A.3, and nothing else', async () => {
    const token =
      'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q'
    expect(await verifyWithWebCrypto(token, ec, 'ES256')).toBe(true)
    expect(await verifyWithWebCrypto(token.replace('.Dt', '.Ds'), ec, 'ES256')).toBe(false)
  })
})
