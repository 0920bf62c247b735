import * as z from 'zod/mini'
import { publicJwk } from './public-jwk.ts'

const moment = z.iso.datetime({ offset: true })

export const listedKey = z.intersection(
  z.object({ thumbprint: z.string(), id: z.optional(z.string()), jwk: publicJwk }),
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('active') }),
    z.object({ state: z.literal('retired'), retiredAt: moment }),
    z.object({ state: z.literal('compromised'), compromisedAt: moment }),
  ]),
)

export type ListedKey = z.infer<typeof listedKey>

/** Among the listed keys of an issuer, those a proof's `kid` or verification method names by thumbprint or identifier, or all when it names none of them; a `kid` is never itself a reason to trust (RFC 7515 section 4.1.4). */
export function selectKeys(keys: readonly ListedKey[], keyId: string | null) {
  const name = keyId?.split(/[/#]/).at(-1)
  const named = keys.filter((key) => key.thumbprint === name || (keyId !== null && key.id === keyId))
  return named.length > 0 ? { named: true, keys: named } : { named: false, keys }
}
