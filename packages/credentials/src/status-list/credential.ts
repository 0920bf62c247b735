import * as z from 'zod/mini'
import type { Signer } from '../key/signer.ts'
import { instantOf, momentOf } from '../open-badge/moment.ts'
import { credentialsContext } from '../open-badge/schema.ts'
import { vcJoseHeader } from '../vc-jwt/header.ts'
import { assemble, signingInput } from '../vc-jwt/serialise.ts'

const moment = z.string().check(z.refine((text) => instantOf(text) !== null))

export const statusListCredential = z.looseObject({
  '@context': z.array(z.unknown()).check(z.refine(([first]) => first === credentialsContext)),
  id: z.string(),
  type: z
    .array(z.string())
    .check(
      z.refine(
        (types) => types.includes('VerifiableCredential') && types.includes('BitstringStatusListCredential'),
      ),
    ),
  issuer: z.string(),
  validFrom: moment,
  validUntil: moment,
  credentialSubject: z.looseObject({
    id: z.string(),
    type: z.literal('BitstringStatusList'),
    statusPurpose: z.string(),
    encodedList: z.string(),
    ttl: z.optional(z.int().check(z.nonnegative())),
  }),
})

export type StatusListCredential = z.infer<typeof statusListCredential>

export interface StatusListInput {
  readonly listUrl: string
  readonly platformDid: string
  readonly encodedList: string
  readonly validFrom: Date
  readonly validUntil: Date
  readonly ttlMs: number
}

/** The credential of a revocation list (Bitstring Status List 1.0 section 2.2), its `id` the address it is served at, `ttl` in milliseconds. */
export function buildStatusList(input: StatusListInput): StatusListCredential {
  return {
    '@context': [credentialsContext],
    id: input.listUrl,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: input.platformDid,
    validFrom: momentOf(input.validFrom),
    validUntil: momentOf(input.validUntil),
    credentialSubject: {
      id: `${input.listUrl}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: input.encodedList,
      ttl: input.ttlMs,
    },
  }
}

/** A status list signed by the platform's own key (Securing VCs using JOSE and COSE section 3.1.1). */
export async function signStatusList(list: StatusListCredential, signer: Signer): Promise<string> {
  const input = signingInput(vcJoseHeader(list.issuer, signer.thumbprint), { iss: list.issuer, ...list })
  return assemble(input, await signer.sign(input))
}

/** Until when a fetched list may be relied on: the earlier of its `validUntil` and fetch + `ttl` (Bitstring Status List 1.0 section 2.2). */
export function freshUntil(list: StatusListCredential, fetchedAt: Date): Date {
  const validUntil = instantOf(list.validUntil)?.getTime() ?? 0
  const { ttl } = list.credentialSubject
  return new Date(ttl === undefined ? validUntil : Math.min(validUntil, fetchedAt.getTime() + ttl))
}
