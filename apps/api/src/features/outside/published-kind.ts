import { isOfType } from '@jiangji/credentials/carrier/json'
import { parseCompactJws } from '@jiangji/credentials/vc-jwt/parse'

export const largestPublished = 2_097_152

/** Whether a text is what an issuer publishes for verifiers, keys or status; anything else of another site is none of our pages' business. */
export function isPublished(text: string): boolean {
  const trimmed = text.trim()
  if (!trimmed.startsWith('{')) {
    const jws = parseCompactJws(trimmed, largestPublished)
    return jws.ok && isStatusList(jws.value.payload)
  }
  const document = objectIn(trimmed)
  return document !== null && (isStatusList(document) || namesKeys(document))
}

function isStatusList(payload: object): boolean {
  return 'status_list' in payload || isOfType(payload, 'BitstringStatusListCredential')
}

/** A DID document, a key set or the metadata of an SD-JWT VC issuer. */
function namesKeys(document: object): boolean {
  return ['verificationMethod', 'keys', 'jwks', 'jwks_uri'].some((member) => member in document)
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
