import * as z from 'zod/mini'
import { instantOf } from './moment.ts'

export const credentialsContext = 'https://www.w3.org/ns/credentials/v2'
export const openBadgeContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
/** Names the validator type of the schema below, which the context above leaves undefined. */
export const openBadgeExtensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'
export const openBadgeSchemaUrl =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json'

const filled = z.string().check(z.minLength(1), z.maxLength(4000))
const uri = z.string().check(z.regex(/^[a-z][a-z0-9+.-]*:\S+$/i), z.maxLength(2000))
const moment = z.string().check(z.refine((text) => instantOf(text) !== null))
const words = z.union([filled, z.record(z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/)), filled)])
const typed = (type: string) =>
  z.union([z.array(z.string()).check(z.refine((types) => types.includes(type))), z.literal(type)])

const profile = z.looseObject({
  id: uri,
  type: typed('Profile'),
  name: z.optional(words),
  url: z.optional(uri),
})

const result = z.looseObject({
  type: typed('Result'),
  resultDescription: z.optional(uri),
  value: z.optional(words),
})

const resultDescription = z.looseObject({
  id: uri,
  type: typed('ResultDescription'),
  name: words,
  resultType: filled,
})

const achievement = z.looseObject({
  id: uri,
  type: typed('Achievement'),
  achievementType: z.optional(z.string()),
  name: words,
  description: words,
  criteria: z.looseObject({ narrative: z.optional(words) }),
  creator: z.optional(profile),
  humanCode: z.optional(z.string()),
  resultDescription: z.optional(z.union([z.array(resultDescription), resultDescription])),
})

const identity = z.looseObject({
  type: z.literal('IdentityObject'),
  hashed: z.boolean(),
  identityHash: filled,
  identityType: filled,
})

const subject = z.looseObject({
  id: uri,
  type: typed('AchievementSubject'),
  identifier: z.optional(z.union([z.array(identity), identity])),
  licenseNumber: z.optional(filled),
  achievement,
  result: z.optional(z.union([z.array(result), result])),
})

export const evidenceEntry = z.looseObject({
  type: typed('Evidence'),
  name: z.optional(words),
  narrative: z.optional(words),
})

export const statusEntry = z.looseObject({
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: filled,
  statusListIndex: z.string().check(z.regex(/^(?:0|[1-9]\d{0,9})$/)),
  statusListCredential: uri,
})

const foreignStatus = z.looseObject({
  type: z.string().check(z.refine((type) => type !== 'BitstringStatusListEntry')),
})

const openBadgeContextForm = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/

export const openBadge = z.looseObject({
  '@context': z
    .array(z.unknown())
    .check(
      z.refine(
        ([first, second]) =>
          first === credentialsContext && typeof second === 'string' && openBadgeContextForm.test(second),
      ),
    ),
  id: uri,
  type: z
    .array(z.string())
    .check(
      z.refine(
        (types) =>
          types.includes('VerifiableCredential') &&
          (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')),
      ),
    ),
  issuer: z.union([profile, uri]),
  validFrom: moment,
  validUntil: z.optional(moment),
  awardedDate: z.optional(moment),
  name: z.optional(words),
  description: z.optional(words),
  credentialSubject: subject,
  evidence: z.optional(z.unknown()),
  credentialStatus: z.optional(z.union([statusEntry, foreignStatus])),
})

export type OpenBadge = z.infer<typeof openBadge>
