import * as z from 'zod/mini'
import { listedKey } from '../key/listed-key.ts'

const moment = z.iso.datetime({ offset: true })

const entitlement = z.object({
  achievementType: z.string(),
  from: z.iso.date(),
  until: z.nullable(z.iso.date()),
})

/** Who answers for an issuer that is no more, since when and by which act. */
export const successor = z.object({
  did: z.string(),
  name: z.string(),
  since: moment,
  act: z.enum(['merger', 'closure']),
})

const formerName = z.object({ name: z.string(), until: moment })

export const trustedIssuer = z.object({
  did: z.string(),
  name: z.string(),
  formerNames: z.optional(z.array(formerName)),
  successor: z.optional(z.nullable(successor)),
  entitlements: z.optional(z.array(entitlement)),
  keys: z.optional(z.array(listedKey)),
})

/** When the list was made on which the trust rests, and until when it may be relied on; left out when it was asked for just now. */
const listed = z.object({ sequence: z.int(), builtAt: moment, expiresAt: moment })

export const trust = z.object({
  platformDid: z.string(),
  platformOrigin: z.optional(z.string()),
  platformKeys: z.optional(z.array(listedKey)),
  issuers: z.optional(z.array(trustedIssuer)),
  bundle: z.optional(listed),
})

export type Trust = z.infer<typeof trust>
export type TrustedIssuer = z.infer<typeof trustedIssuer>
export type Entitlement = z.infer<typeof entitlement>
export type Successor = z.infer<typeof successor>
