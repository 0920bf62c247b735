import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import { decodeBase64url, decodeTextBase64url } from '../encoding/base64url.ts'
import type { ShapeCode } from '../errors.ts'
import type { Header } from './header.ts'
import { header } from './header.ts'

export const largestCredential = 65_536

export interface CompactJws {
  readonly token: string
  readonly header: Header
  readonly payload: Readonly<Record<string, unknown>>
}

const keyMembers = ['jwk', 'jku', 'x5c', 'x5u', 'x5t', 'x5t#S256']

/** Takes a compact JWS apart without believing it (RFC 7515 section 5.2): bounded in size, canonical base64url, an accepted algorithm, and no key, critical extension or detached payload in its header. */
export function parseCompactJws(text: string, largest = largestCredential): Decision<CompactJws, ShapeCode> {
  if (text.length > largest) return refused('shape.tooLarge', { size: text.length, largest })
  const parts = text.split('.')
  const [head = '', body = '', signature = ''] = parts
  if (parts.length !== 3 || head === '' || body === '' || signature === '')
    return refused('shape.unrecognised', { parts: parts.length })
  const headText = decodeTextBase64url(head)
  const bodyText = decodeTextBase64url(body)
  if (headText === null || bodyText === null || decodeBase64url(signature) === null)
    return refused('shape.notCanonical')
  const headValue = parseObject(headText)
  const payload = parseObject(bodyText)
  if (headValue === null || payload === null) return refused('shape.notJson')
  const read = readHeader(headValue)
  return read.ok ? accepted({ token: text, header: read.value, payload }) : read
}

function readHeader(value: Record<string, unknown>): Decision<Header, ShapeCode> {
  const { alg } = value
  if (typeof alg === 'string' && alg.toLowerCase() === 'none') return refused('shape.algorithmNone')
  const embedded = keyMembers.find((member) => Object.hasOwn(value, member))
  if (embedded !== undefined) return refused('shape.keyInHeader', { member: embedded })
  const refusedMember = ['crit', 'b64', 'zip', 'enc'].find((member) => Object.hasOwn(value, member))
  if (refusedMember !== undefined) return refused('shape.header', { member: refusedMember })
  const parsed = header.safeParse(value)
  if (parsed.success) return accepted(parsed.data)
  const member = String(parsed.error.issues[0]?.path[0] ?? 'alg')
  return member === 'alg'
    ? refused('shape.algorithmRefused', { algorithm: typeof alg === 'string' ? alg.slice(0, 40) : null })
    : refused('shape.header', { member })
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
