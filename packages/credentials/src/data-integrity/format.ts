import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import { deepestJson, isNestedTooDeep } from '../encoding/nesting.ts'
import type { ShapeCode } from '../errors.ts'
import type { CredentialFormat } from '../format.ts'
import type { Proof } from '../key/proof.ts'
import { hasWebCrypto } from '../key/verify-signature.ts'
import { readVerifiableCredential } from '../verifiable-credential/read.ts'
import { checkProfile } from './profile.ts'
import type { ReadProof } from './proof-options.ts'
import { readProof } from './proof-options.ts'
import { joinHashes, verifyRaw } from './signature.ts'

const largestDocument = 262_144

type Json = Readonly<Record<string, unknown>>

/** Open Badges 3.0 with an embedded proof (section 8.3) of eddsa-rdfc-2022 or ecdsa-rdfc-2019: accepted, never issued; what canonicalises it is loaded only for such a document. */
export const openBadgeDataIntegrity: CredentialFormat = {
  name: 'open-badge-data-integrity',
  mediaType: 'application/vc',
  fileExtension: '.json',
  recognises: (text) => text.startsWith('{'),
  read: async (text) => {
    const document = parseDocument(text)
    if (!document.ok) return document
    const { proof: secured, ...unsecured } = document.value
    const proof = readProof(secured)
    if (!proof.ok) return proof
    const content = readVerifiableCredential(unsecured)
    if (!content.ok) return content
    const [controller] = proof.value.verificationMethod.split('#')
    if (controller !== content.value.issuer.id)
      return refused('shape.proof', { member: 'verificationMethod' })
    const signed = await signedBytes(unsecured, proof.value)
    if (!signed.ok) return signed
    return accepted({
      format: 'open-badge-data-integrity',
      issuer: content.value.issuer.id,
      proof: proofOf(proof.value, signed.value),
      content: () => content,
    })
  },
}

function parseDocument(text: string): Decision<Json, ShapeCode> {
  if (text.length > largestDocument)
    return refused('shape.tooLarge', { size: text.length, largest: largestDocument })
  if (isNestedTooDeep(text)) return refused('shape.tooLarge', { size: 'depth', largest: deepestJson })
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? accepted(value as Json)
      : refused('shape.notJson')
  } catch {
    return refused('shape.notJson')
  }
}

async function signedBytes(
  unsecured: Json,
  proof: ReadProof,
): Promise<Decision<Uint8Array<ArrayBuffer>, ShapeCode>> {
  const context = unsecured['@context']
  const { '@context': ownContext = context, ...options } = proof.options
  if (JSON.stringify(ownContext) !== JSON.stringify(context))
    return refused('shape.context', { context: 'proof' })
  for (const part of [{ '@context': context, proof: options }, unsecured]) {
    const profile = checkProfile(part)
    if (!profile.ok) return profile
  }
  if (!hasWebCrypto()) return accepted(new Uint8Array())
  const { canonicalise } = await import('./canonicalise.ts')
  const hash = proof.algorithm === 'ES384' ? 'SHA-384' : 'SHA-256'
  const canonicalOptions = await canonicalise({ ...options, '@context': context }, { hash })
  const canonicalDocument = await canonicalise(unsecured, { hash })
  if (!canonicalOptions.ok) return canonicalOptions
  if (!canonicalDocument.ok) return canonicalDocument
  return accepted(await joinHashes(hash, canonicalOptions.value, canonicalDocument.value))
}

function proofOf(
  { algorithm, verificationMethod, signature, created, expires }: ReadProof,
  signed: Uint8Array<ArrayBuffer>,
): Proof {
  return {
    algorithm,
    keyId: verificationMethod,
    period: { from: created, until: expires },
    madeBy: (jwk) => verifyRaw(jwk, algorithm, signature, signed),
  }
}
