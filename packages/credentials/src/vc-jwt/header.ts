import * as z from 'zod/mini'
import { encodeTextBase64url } from '../encoding/base64url.ts'
import { algorithms } from '../key/public-jwk.ts'

export const header = z.looseObject({
  alg: z.enum(algorithms),
  kid: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
  typ: z.optional(z.string()),
  cty: z.optional(z.string()),
})

export type Header = z.infer<typeof header>

/** The encoded header of an Open Badge, the same for every credential of a key: `typ` JWT, `kid` the URL of the bare JWK (Open Badges 3.0 section 8.2.4.1). */
export function openBadgeHeader(keyUrl: string): string {
  return encodeTextBase64url(JSON.stringify({ alg: 'ES256', typ: 'JWT', kid: keyUrl }))
}

/** The encoded header of a credential secured as W3C asks: `typ` vc+jwt, `kid` the DID URL of the key (Securing VCs using JOSE and COSE, sections 3.1.1 and 4.1.1). */
export function vcJoseHeader(did: string, thumbprint: string): string {
  return encodeTextBase64url(JSON.stringify({ alg: 'ES256', typ: 'vc+jwt', kid: `${did}#${thumbprint}` }))
}
