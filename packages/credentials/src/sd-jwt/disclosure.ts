import { decodeTextBase64url, encodeTextBase64url } from '../encoding/base64url.ts'
import type { Json } from './json.ts'

export interface Disclosure {
  /** Null for an element of an array. */
  readonly name: string | null
  readonly value: Json
}

/** A disclosure as it is hashed and handed on (RFC 9901 sections 4.2.1 and 4.2.2). */
export function writeDisclosure(salt: string, { name, value }: Disclosure): string {
  return encodeTextBase64url(JSON.stringify(name === null ? [salt, value] : [salt, name, value]))
}

/** What a disclosure discloses, or null when it is no base64url of an array of two or three with its salt in front (RFC 9901 sections 4.2.1 and 4.2.2). */
export function readDisclosure(encoded: string): Disclosure | null {
  const parts = parseArray(decodeTextBase64url(encoded))
  if (typeof parts[0] !== 'string') return null
  const [, first, second] = parts
  if (parts.length === 2) return { name: null, value: first as Json }
  return parts.length === 3 && typeof first === 'string' ? { name: first, value: second as Json } : null
}

function parseArray(text: string | null): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
