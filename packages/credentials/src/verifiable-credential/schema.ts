import * as z from 'zod/mini'
import { instantOf } from '../open-badge/moment.ts'
import { credentialsContext } from '../open-badge/schema.ts'

const uri = z.string().check(z.regex(/^[a-z][a-z0-9+.-]*:\S+$/i), z.maxLength(2000))
const moment = z.string().check(z.refine((text) => instantOf(text) !== null))
const text = z.string().check(z.maxLength(4000))
const languageValue = z.object({ '@value': text, '@language': z.optional(z.string()) })
const words = z.union([text, languageValue, z.array(languageValue)])
const filled = z.looseObject({}).check(z.refine((object) => Object.keys(object).length > 0))
const typed = z.looseObject({ type: z.union([z.string(), z.array(z.string())]) })
const oneOrMore = <T extends z.core.$ZodType>(item: T) =>
  z.union([item, z.array(item).check(z.minLength(1), z.maxLength(100))])

export const verifiableCredential = z
  .looseObject({
    '@context': z
      .array(z.union([uri, z.looseObject({})]))
      .check(z.refine(([first]) => first === credentialsContext)),
    id: z.optional(uri),
    type: oneOrMore(z.string()).check(z.refine((types) => [types].flat().includes('VerifiableCredential'))),
    issuer: z.union([uri, z.looseObject({ id: uri, name: z.optional(words) })]),
    name: z.optional(words),
    description: z.optional(words),
    validFrom: z.optional(moment),
    validUntil: z.optional(moment),
    credentialSubject: oneOrMore(filled),
    credentialStatus: z.optional(oneOrMore(typed)),
    credentialSchema: z.optional(oneOrMore(z.looseObject({ id: uri, type: z.string() }))),
  })
  .check(z.refine(({ validFrom, validUntil }) => !endsBefore(validUntil, validFrom)))

export type VerifiableCredential = z.infer<typeof verifiableCredential>

function endsBefore(until: string | undefined, from: string | undefined): boolean {
  const start = instantOf(from ?? '')
  const end = instantOf(until ?? '')
  return start !== null && end !== null && end < start
}
