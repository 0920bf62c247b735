import * as z from 'zod/mini'

const parameter = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,1400}$/))

export const publicJwk = z.discriminatedUnion('kty', [
  z.object({ kty: z.literal('EC'), crv: z.enum(['P-256', 'P-384']), x: parameter, y: parameter }),
  z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: parameter }),
  z.object({ kty: z.literal('RSA'), n: parameter, e: parameter }),
])

export type PublicJwk = z.infer<typeof publicJwk>

export const algorithms = ['ES256', 'ES384', 'EdDSA', 'RS256'] as const

export type Algorithm = (typeof algorithms)[number]

/** The one algorithm a public key may be used with here (RFC 7518 section 3.1, RFC 8037 section 3.1), so that a token cannot choose another. */
export function algorithmOf(jwk: PublicJwk): Algorithm {
  if (jwk.kty === 'OKP') return 'EdDSA'
  if (jwk.kty === 'RSA') return 'RS256'
  return jwk.crv === 'P-256' ? 'ES256' : 'ES384'
}
