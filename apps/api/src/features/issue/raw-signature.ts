const half = 32
const integerTag = 0x02

/** The DER of an ES256 signature as r‖s, 64 bytes (RFC 3279 2.2.3, RFC 7518 3.4), written into `out` at `at`. */
export function writeRawSignature(der: Uint8Array, out: Uint8Array, at: number): void {
  const r = readInteger(der, 2)
  const s = readInteger(der, r.end)
  place(der, r, out, at)
  place(der, s, out, at + half)
}

interface Span {
  start: number
  end: number
}

// A signature of P-256 is shorter than 128 bytes, so every length is one byte.
function readInteger(der: Uint8Array, at: number): Span {
  const length = der[at + 1]
  if (der[at] !== integerTag || length === undefined || length > half + 1)
    throw new TypeError('not a signature of P-256')
  return { start: at + 2, end: at + 2 + length }
}

function place(der: Uint8Array, { start, end }: Span, out: Uint8Array, at: number): void {
  const from = Math.max(start, end - half)
  out.set(der.subarray(from, end), at + half - (end - from))
}
