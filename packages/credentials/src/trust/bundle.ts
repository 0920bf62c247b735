import * as z from 'zod/mini'
import { isUnderPlatform } from '../did-web/identifier.ts'
import { listedKey } from '../key/listed-key.ts'
import { successor } from './trust.ts'

/** The version of this verifier; a bundle may ask for a later one when an older one would misread it. */
export const verifierVersion = 1

export const bundleType = 'trust-bundle+jwt'

const moment = z.iso.datetime({ offset: true })

const bundledKey = z.intersection(listedKey, z.object({ since: moment }))

const bundledIssuer = z.object({
  did: z.string(),
  url: z.url(),
  name: z.string(),
  formerNames: z.array(z.object({ name: z.string(), until: moment })),
  standing: z.discriminatedUnion('state', [
    z.object({ state: z.literal('active') }),
    z.object({ state: z.literal('merged'), since: moment }),
    z.object({ state: z.literal('closed'), since: moment }),
  ]),
  successor: z.nullable(successor),
  entitlements: z.array(
    z.object({ achievementType: z.string(), from: z.iso.date(), until: z.nullable(z.iso.date()) }),
  ),
  keys: z.array(bundledKey),
})

export const trustBundle = z
  .object({
    iss: z.string(),
    iat: z.int(),
    exp: z.int(),
    sequence: z.int().check(z.positive()),
    minimumVerifier: z.int(),
    platform: z.object({ did: z.string(), origin: z.url(), keys: z.array(bundledKey) }),
    issuers: z.array(bundledIssuer),
  })
  .check(
    z.refine(({ iss, platform }) => iss === platform.did),
    z.refine(({ platform, issuers }) => issuers.every(({ did }) => isUnderPlatform(did, platform.did))),
  )

export type TrustBundle = z.infer<typeof trustBundle>
export type BundledIssuer = z.infer<typeof bundledIssuer>
export type BundledKey = z.infer<typeof bundledKey>
