import { sha256 } from '@noble/hashes/sha2.js'
import { encodeBase64url } from './base64url.ts'

const nodeHash = (
  globalThis as {
    process?: {
      getBuiltinModule?(name: 'node:crypto'): {
        hash?(algorithm: 'sha256', text: string, encoding: 'base64url'): string
      }
    }
  }
).process?.getBuiltinModule?.('node:crypto').hash

const utf8 = new TextEncoder()

/** The base64url SHA-256 of a text (FIPS 180-4 section 6.2), without WebCrypto, which pages served over plain HTTP lack; by Node's own where there is one, which is five times as fast. */
export function sha256Base64url(text: string): string {
  return nodeHash?.('sha256', text, 'base64url') ?? encodeBase64url(sha256(utf8.encode(text)))
}
