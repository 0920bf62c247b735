import * as z from 'zod/mini'
import { encodeTextBase64url } from '../encoding/base64url.ts'
import type { Signer } from '../key/signer.ts'
import { assemble, signingInput } from '../vc-jwt/serialise.ts'
import { statusBits } from './token-statuses.ts'

/** The status types of a two-bit list: section 7.1 names the first three, the fourth is left to the application and says here that a corrected credential took its place (Token Status List section 7.1). */
export const tokenStatus = { valid: 0, revoked: 1, suspended: 2, superseded: 3 } as const

export const tokenListType = 'statuslist+jwt'

const numericDate = z.int().check(z.nonnegative())

export const tokenStatusList = z.looseObject({
  iss: z.optional(z.string()),
  sub: z.string(),
  iat: numericDate,
  exp: z.optional(numericDate),
  ttl: z.optional(z.int().check(z.positive())),
  status_list: z.looseObject({ bits: z.literal(statusBits), lst: z.string() }),
})

export type TokenStatusList = z.infer<typeof tokenStatusList>

export interface TokenListInput {
  readonly listUrl: string
  readonly platformDid: string
  readonly lst: string
  readonly issuedAt: Date
  readonly expiresAt: Date
  readonly ttlMs: number
}

/** The claims of a two-bit Token Status List (section 5.1): `sub` the address it is served at, `iat`, `exp` and `ttl` in seconds. */
export function buildTokenList(input: TokenListInput): TokenStatusList {
  return {
    iss: input.platformDid,
    sub: input.listUrl,
    iat: seconds(input.issuedAt),
    exp: seconds(input.expiresAt),
    ttl: input.ttlMs / 1000,
    status_list: { bits: 2, lst: input.lst },
  }
}

/** A Token Status List as a signed JWT of type `statuslist+jwt`, its `kid` the DID URL of the platform's key (Token Status List section 5.1). */
export async function signTokenList(list: TokenStatusList, signer: Signer): Promise<string> {
  const kid = `${list.iss}#${signer.thumbprint}`
  const input = signingInput(
    encodeTextBase64url(JSON.stringify({ alg: 'ES256', typ: tokenListType, kid })),
    list,
  )
  return assemble(input, await signer.sign(input))
}

/** Until when a fetched token may be relied on: the earlier of `exp` and fetch + `ttl`, or only at the moment of its fetch when it states neither (Token Status List section 13.7). */
export function tokenListFreshUntil({ exp, ttl }: TokenStatusList, fetchedAt: Date): Date {
  const ends = [
    exp === undefined ? [] : exp * 1000,
    ttl === undefined ? [] : fetchedAt.getTime() + ttl * 1000,
  ]
  const stated = ends.flat()
  return stated.length === 0 ? fetchedAt : new Date(Math.min(...stated))
}

function seconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000)
}
