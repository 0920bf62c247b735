import { decodeTextBase64url } from '../encoding/base64url.ts'
import { isOfType } from './json.ts'

/** Whether a text among other attachments claims to be a credential: by the `type` of VC Data Model 2.0 section 4.5, the `vct` of an SD-JWT VC or the `vc` of version 1.1; a status list, a DID document and a trust bundle do not. */
export function isCredential(text: string): boolean {
  const claims = claimsOf(text)
  if (claims === null || isOfType(claims, 'BitstringStatusListCredential')) return false
  return isOfType(claims, 'VerifiableCredential') || 'vct' in claims || 'vc' in claims
}

function claimsOf(text: string): object | null {
  const json = text.startsWith('{') ? text : decodeTextBase64url(text.split('.')[1] ?? '')
  try {
    const claims: unknown = JSON.parse(json ?? '')
    return typeof claims === 'object' ? claims : null
  } catch {
    return null
  }
}
