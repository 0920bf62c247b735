import * as z from 'zod/mini'
import { publicJwk } from '../key/public-jwk.ts'

const filled = z.string().check(z.minLength(1), z.maxLength(4000))
const seconds = z.number().check(z.nonnegative(), z.maximum(253_402_300_799))
const https = z.string().check(
  z.maxLength(2000),
  z.refine((text) => URL.parse(text)?.protocol === 'https:'),
)
const issuer = z
  .string()
  .check(
    z.maxLength(2000),
    z.regex(/^(?:did:[a-z0-9]+:[^?#\s]+|https:\/\/[^?#\s]+)$/),
    z.refine(URL.canParse),
  )

export const registeredClaims = z.object({
  iss: issuer,
  vct: https,
  iat: z.optional(seconds),
  nbf: z.optional(seconds),
  exp: z.optional(seconds),
  sub: z.optional(filled),
  jti: z.optional(filled),
  cnf: z.optional(z.looseObject({ jwk: z.optional(z.looseObject({})) })),
  status: z.optional(
    z.looseObject({
      status_list: z.optional(
        z.looseObject({ idx: z.int().check(z.nonnegative()), uri: z.string().check(z.maxLength(2000)) }),
      ),
    }),
  ),
})

export type RegisteredClaims = z.infer<typeof registeredClaims>

/** What a credential of this platform says beside the registered claims; anything but the achievement's type may be kept back. */
export const recordClaims = z.object({
  issuer_name: z.optional(filled),
  note: z.optional(filled),
  holder_name: z.optional(filled),
  number: z.optional(filled),
  awarded_on: z.optional(z.iso.date()),
  achievement: z.object({
    type: filled,
    name: z.optional(filled),
    creator: z.optional(filled),
    criteria: z.optional(filled),
    code: z.optional(filled),
  }),
  results: z.optional(z.array(z.object({ name: filled, value: filled, type: z.optional(filled) }))),
})

export type RecordClaims = z.infer<typeof recordClaims>

export const confirmationKey = publicJwk
