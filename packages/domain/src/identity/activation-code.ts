import { accepted, refused, type Decision } from '../decision.ts'

export const activationDays = 90

/** A slip in place of a forgotten password opens an account with records in it: it is good for a week (our own rule). */
export const recoveryDays = 7

/** New slips that one learner gets within 24 hours (our own rule). */
export const mostRenewals = 3

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 10
const separators = /[\s\u200b\u2060\ufeff\-‐‑‒–—_－]+/g

/** An activation code for a class slip: the low five bits of 10 random bytes, 50 random bits (security.md, "a code cannot be guessed"). */
export function makeActivationCode(random: Uint8Array): string {
  if (random.length < length) throw new RangeError(`an activation code needs ${length} random bytes`)
  return Array.from(random.subarray(0, length), (byte) => alphabet.charAt(byte & 31)).join('')
}

/** Reads an activation code as people type it: blanks, hyphens, case and width do not count, O is 0, I and L are 1 (Crockford Base32, "Decode"). */
export function parseActivationCode(text: string): Decision<string, 'activationCode.format'> {
  const code = text
    .slice(0, 64)
    .normalize('NFKC')
    .replace(separators, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code)
    ? accepted(code)
    : refused('activationCode.format', { length: code.length })
}

/** An activation code as a slip shows it, in groups of five. */
export function groupActivationCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
