import * as z from 'zod/mini'
import type { ListedKey } from '../key/listed-key.ts'
import { jwkOfMultikey } from '../key/multikey.ts'
import { publicJwk } from '../key/public-jwk.ts'
import { thumbprintOf } from '../key/thumbprint.ts'

const moment = z.iso.datetime({ offset: true })

const verificationMethod = z.object({
  id: z.string(),
  type: z.literal('JsonWebKey'),
  controller: z.string(),
  publicKeyJwk: publicJwk,
  expires: z.optional(moment),
  revoked: z.optional(moment),
})

const didDocument = z.object({
  '@context': z.array(z.string()),
  id: z.string(),
  verificationMethod: z.array(verificationMethod),
  assertionMethod: z.array(z.string()),
})

export type DidDocument = z.infer<typeof didDocument>

const multikeyMethod = z.object({
  type: z.enum(['Multikey', 'Ed25519VerificationKey2020']),
  publicKeyMultibase: z.string(),
})

const foreignDocument = z.object({
  id: z.string(),
  verificationMethod: z.optional(
    z.array(z.looseObject({ id: z.string(), type: z.string() })).check(z.maxLength(64)),
  ),
  assertionMethod: z.optional(z.array(z.unknown())),
})

/** The DID document of an issuer: every key it ever published, a retired one with `expires`, a compromised one with `revoked` and no longer an assertion method (DID Core section 5.2, Controlled Identifiers 1.0 section 2.2). */
export function buildDidDocument(did: string, keys: readonly ListedKey[]): DidDocument {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    verificationMethod: keys.map((key) => ({
      id: `${did}#${key.thumbprint}`,
      type: 'JsonWebKey' as const,
      controller: did,
      publicKeyJwk: key.jwk,
      ...(key.state === 'retired' && { expires: key.retiredAt }),
      ...(key.state === 'compromised' && { revoked: key.compromisedAt }),
    })),
    assertionMethod: keys
      .filter((key) => key.state !== 'compromised')
      .map((key) => `${did}#${key.thumbprint}`),
  }
}

/** The signing keys that a DID document lists for its own identifier, with their state, or null when it is another's or malformed (DID Core sections 5.2 and 5.3.2); keys of kinds we do not accept are left out. */
export async function readDidDocument(did: string, document: unknown): Promise<readonly ListedKey[] | null> {
  const parsed = foreignDocument.safeParse(document)
  if (!parsed.success || parsed.data.id !== did) return null
  const relative = (id: unknown) => (typeof id === 'string' && id.startsWith('#') ? did + id : id)
  const asserting = new Set(parsed.data.assertionMethod?.map(relative))
  const entries = await Promise.all((parsed.data.verificationMethod ?? []).map(withJwk))
  const methods = entries.flatMap((entry) => {
    const method = verificationMethod.safeParse({ ...entry, id: relative(entry.id) })
    if (!method.success || method.data.controller !== did) return []
    return asserting.has(method.data.id) || method.data.revoked ? [method.data] : []
  })
  return Promise.all(methods.map(listedKeyOf))
}

/** One form for the three in which a document may write a key (Controlled Identifiers 1.0 section 2.2). */
async function withJwk(entry: { id: string; type: string }) {
  if (entry.type === 'JsonWebKey2020') return { ...entry, type: 'JsonWebKey' }
  const multikey = multikeyMethod.safeParse(entry)
  if (!multikey.success) return entry
  return {
    ...entry,
    type: 'JsonWebKey',
    publicKeyJwk: await jwkOfMultikey(multikey.data.publicKeyMultibase),
  }
}

async function listedKeyOf(method: z.infer<typeof verificationMethod>): Promise<ListedKey> {
  const { id, publicKeyJwk: jwk } = method
  const thumbprint = await thumbprintOf(jwk)
  const named = { thumbprint, ...(!id.endsWith(`#${thumbprint}`) && { id }), jwk }
  if (method.revoked) return { ...named, state: 'compromised', compromisedAt: method.revoked }
  if (method.expires) return { ...named, state: 'retired', retiredAt: method.expires }
  return { ...named, state: 'active' }
}
