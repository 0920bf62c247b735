import { randomBytes } from 'node:crypto'

let made = 0

/** A UUIDv7 whose time counts the identifiers made, so that later ones sort behind earlier ones. */
export function testId(): string {
  made += 1
  const time = (Date.UTC(2026, 0, 5) + made).toString(16).padStart(12, '0')
  const random = randomBytes(9).toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`
}
