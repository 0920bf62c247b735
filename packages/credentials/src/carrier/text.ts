import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import { deepestJson, isNestedTooDeep } from '../encoding/nesting.ts'
import type { ShapeCode } from '../errors.ts'
import type { Unpacked } from './carrier.ts'
import { largestText } from './carrier.ts'
import { credentialsIn } from './json.ts'
import { unbakeSvg } from './svg/unbake.ts'

/** The text of bytes: UTF-8, or UTF-16 that says so by its byte order mark, which Windows writes (Encoding Standard section 6); null for anything else. */
export function textOfBytes(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** What a text carries: an SVG's or a JSON's credentials, or the text itself as one; blanks and a byte order mark around it are no part of it. */
export function unpackText(raw: string): Decision<Unpacked, ShapeCode> {
  if (raw.length > largestText) return refused('shape.tooLarge', { size: raw.length, largest: largestText })
  const text = raw.replace(/^\ufeff/, '').trim()
  if (text === '') return refused('shape.empty')
  if (text.startsWith('<')) return unpackSvg(text)
  if (text.startsWith('{') || text.startsWith('[')) return unpackJson(text)
  return accepted({ carrier: 'text', credentials: [text] })
}

function unpackSvg(text: string): Decision<Unpacked, ShapeCode> {
  const credential = unbakeSvg(text)
  return credential.ok ? accepted({ carrier: 'svg', credentials: [credential.value.trim()] }) : credential
}

function unpackJson(text: string): Decision<Unpacked, ShapeCode> {
  if (isNestedTooDeep(text)) return refused('shape.tooLarge', { size: 'depth', largest: deepestJson })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused('shape.notJson')
  }
  const [credential, ...others] = credentialsIn(value)
  if (credential === undefined) return refused('shape.jsonWithoutCredential')
  const whole = others.length === 0 && credential === JSON.stringify(value)
  return accepted({ carrier: 'json', credentials: whole ? [text] : [credential, ...others] })
}
