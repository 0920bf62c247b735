import { accepted, refused, type Decision } from '../decision.ts'

export type ShareCodeRefusal = 'shareCode.format' | 'shareCode.check'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const randomLength = 12
const polynomial = 0b100101
const separators = /[\s\u200b\u2060\ufeff\-‐‑‒–—_－]+/g

/** The check character of 12 characters: a weighted sum over GF(32), weights a^12 to a^1, so that every wrong character and every two exchanged are noticed (docs/decisions/0011). */
export function checkCharacter(body: string): string {
  let sum = 0
  for (const sign of body) sum = timesGenerator(sum ^ alphabet.indexOf(sign))
  return alphabet.charAt(sum)
}

/** A share code, 13 characters: the low five bits of 12 random bytes and their check character (security.md, "a code cannot be guessed": 60 random bits). */
export function makeShareCode(random: Uint8Array): string {
  if (random.length < randomLength) throw new RangeError(`a share code needs ${randomLength} random bytes`)
  let body = ''
  for (const byte of random.subarray(0, randomLength)) body += alphabet.charAt(byte & 31)
  return body + checkCharacter(body)
}

/** Reads a share code as people type it: blanks, hyphens, case and width do not count, O is 0, I and L are 1 (Crockford Base32, "Decode"). */
export function parseShareCode(text: string): Decision<string, ShareCodeRefusal> {
  const code = text
    .slice(0, 64)
    .normalize('NFKC')
    .replace(separators, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{13}$/.test(code)) return refused('shareCode.format', { length: code.length })
  if (checkCharacter(code.slice(0, randomLength)) !== code.charAt(randomLength))
    return refused('shareCode.check')
  return accepted(code)
}

/** A share code as it is shown and printed: 4-4-5 (product.md A5). */
export function formatShareCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

function timesGenerator(value: number): number {
  const doubled = value << 1
  return doubled & 32 ? doubled ^ polynomial : doubled
}
