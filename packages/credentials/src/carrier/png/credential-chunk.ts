import { inflateAtMost } from '../inflate.ts'
import type { Chunk } from './chunks.ts'

const keyword = 'openbadgecredential'
const largestChunkText = 1_048_576
const ascii = new TextDecoder('latin1')
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

export function isCredentialChunk({ type, data }: Chunk): boolean {
  return type === 'iTXt' && ascii.decode(data.subarray(0, keyword.length + 1)) === `${keyword}\0`
}

/** An uncompressed iTXt chunk with the credential, language and translated keyword empty (Open Badges 3.0 section 5.3.1.1). */
export function credentialChunk(credential: string): Chunk {
  return { type: 'iTXt', data: new TextEncoder().encode(`${keyword}\0\0\0\0\0${credential}`) }
}

/** The text of a credential chunk, or null; a compressed one, which the standard forbids to write, is read up to a cap (PNG third edition section 11.3.3.4). */
export function textOf({ data }: Chunk): string | null {
  const flag = data[keyword.length + 1]
  const method = data[keyword.length + 2]
  const language = data.indexOf(0, keyword.length + 3)
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
  if (translated < 0 || method !== 0 || (flag !== 0 && flag !== 1)) return null
  const stored = data.subarray(translated + 1)
  const text = flag === 1 ? inflateAtMost(stored, largestChunkText) : stored
  try {
    return text === null || text.length > largestChunkText ? null : strictUtf8.decode(text)
  } catch {
    return null
  }
}
