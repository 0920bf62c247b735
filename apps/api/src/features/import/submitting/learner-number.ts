import { randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The identifier a credential names its holder by: random, so that nothing about her can be read out of it. */
export function makeLearnerNumber(): string {
  return `L${[...randomBytes(12)].map((byte) => alphabet.charAt(byte & 31)).join('')}`
}
