import * as z from 'zod/mini'
import { listedKey } from '../key/listed-key.ts'

const entitlement = z.object({
  achievementType: z.string(),
  from: z.iso.date(),
  until: z.nullable(z.iso.date()),
})

const trustedIssuer = z.object({
  did: z.string(),
  name: z.string(),
  entitlements: z.optional(z.array(entitlement)),
  keys: z.optional(z.array(listedKey)),
})

export const trust = z.object({
  platformDid: z.string(),
  platformOrigin: z.optional(z.string()),
  platformKeys: z.optional(z.array(listedKey)),
  issuers: z.optional(z.array(trustedIssuer)),
})

export type Trust = z.infer<typeof trust>
export type TrustedIssuer = z.infer<typeof trustedIssuer>
export type Entitlement = z.infer<typeof entitlement>
