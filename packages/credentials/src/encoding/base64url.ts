const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const letters = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0))
const values = new Int8Array(128).fill(-1)
letters.forEach((letter, value) => (values[letter] = value))

const pairs = new Uint16Array(
  Uint8Array.from({ length: 8192 }, (_, at) => letters[at % 2 === 0 ? at >> 7 : (at >> 1) & 63] ?? 0).buffer,
)

type Bytes = Uint8Array<ArrayBuffer>

/** What the platform itself brings: Node its Buffer, newer browsers Uint8Array.fromBase64. */
interface Native {
  Buffer?: {
    from(
      given: string | Uint8Array,
      encoding?: 'base64url',
    ): Bytes & { toString(encoding: 'base64url'): string }
  }
  Uint8Array: { fromBase64?(text: string, options: { alphabet: 'base64url' }): Bytes & Encoding }
}

interface Encoding {
  toBase64(options: { alphabet: 'base64url'; omitPadding: true }): string
}

const native = globalThis as unknown as Native
const nodeBuffer = native.Buffer
const utf8 = new TextEncoder()
const ascii = new TextDecoder()
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Unpadded base64url of bytes (RFC 4648 section 5, RFC 7515 section 2). */
export function encodeBase64url(bytes: Uint8Array): string {
  return nodeBuffer?.from(bytes).toString('base64url') ?? encodeByHand(bytes)
}

/** Unpadded base64url where the platform has no encoder of its own (RFC 4648 section 5). */
export function encodeByHand(bytes: Uint8Array): string {
  const out = new Uint16Array(Math.ceil(bytes.length / 3) * 2)
  let to = 0
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    out[to++] = pairs[group >> 12] ?? 0
    out[to++] = pairs[group & 4095] ?? 0
  }
  return ascii.decode(new Uint8Array(out.buffer, 0, Math.ceil((bytes.length * 4) / 3)))
}

/** Unpadded base64url of a text's UTF-8 bytes (RFC 7515 section 2), by Node's own encoder where there is one: it is three times as fast. */
export function encodeTextBase64url(text: string): string {
  return nodeBuffer?.from(text).toString('base64url') ?? encodeByHand(utf8.encode(text))
}

/** The bytes of canonical unpadded base64url, or null for a foreign character, an impossible length or trailing bits that are not zero (RFC 4648 section 3.5). */
export function decodeBase64url(text: string): Bytes | null {
  if (nodeBuffer !== undefined) {
    const bytes = nodeBuffer.from(text, 'base64url')
    return bytes.toString('base64url') === text ? bytes : null
  }
  return native.Uint8Array.fromBase64 === undefined ? decodeByHand(text) : decodeByBrowser(text)
}

/** Like Node's, the browser's decoder takes spellings that it would not write: only its own is accepted. */
function decodeByBrowser(text: string): Bytes | null {
  try {
    const bytes = native.Uint8Array.fromBase64?.(text, { alphabet: 'base64url' })
    return bytes?.toBase64({ alphabet: 'base64url', omitPadding: true }) === text ? bytes : null
  } catch {
    return null
  }
}

/** Canonical base64url where the platform has no decoder of its own (RFC 4648 section 5). */
export function decodeByHand(text: string): Bytes | null {
  if (text.length % 4 === 1) return null
  const out = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let to = 0
  for (let at = 0; at < text.length; at++) {
    const value = values[text.charCodeAt(at)] ?? -1
    if (value < 0) return null
    held = ((held << 6) | value) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    out[to++] = (held >> bits) & 0xff
  }
  return (held & ((1 << bits) - 1)) === 0 ? out : null
}

/** The text behind canonical base64url of well-formed UTF-8, or null (RFC 7515 section 5.2). */
export function decodeTextBase64url(text: string): string | null {
  const bytes = decodeBase64url(text)
  if (bytes === null) return null
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return null
  }
}
