import { z } from 'zod'

const object = z.record(z.string(), z.unknown())

export const issueRequest = z.object({ credential: object, options: object.optional() })

export const verifyRequest = z.object({
  verifiableCredential: z.union([object, z.string()]),
  options: z.looseObject({ returnCredential: z.boolean().optional() }).optional(),
})

export type VerifyRequest = z.infer<typeof verifyRequest>

const enveloping = /^data:(?:application\/(?:vc\+jwt|vc\+sd-jwt|dc\+sd-jwt|jwt)|text\/plain)(?:;[\w=-]+)*,/i

export interface Enveloped {
  '@context': string
  id: string
  type: 'EnvelopedVerifiableCredential'
}

/** A token in the envelope that JSON asks for (VC Data Model 2.0 section 4.13). */
export function envelope(token: string): Enveloped {
  return {
    '@context': 'https://www.w3.org/ns/credentials/v2',
    id: `data:application/vc+jwt,${token}`,
    type: 'EnvelopedVerifiableCredential',
  }
}

/** What is to be verified as one text: a token out of its envelope, or a document with its embedded proof. */
export function textOf(credential: VerifyRequest['verifiableCredential']): string {
  if (typeof credential === 'string') return credential
  const { type, id } = credential
  if (![type].flat().includes('EnvelopedVerifiableCredential')) return JSON.stringify(credential)
  return typeof id === 'string' && enveloping.test(id) ? id.slice(id.indexOf(',') + 1) : ''
}
