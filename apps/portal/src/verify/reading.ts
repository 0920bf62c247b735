import type { Found } from './check-answer.ts'

/** Another name says nothing of the certificate: a slip of the pen must not read as a certificate that is invalid. */
export function readingOf(found: Pick<Found, 'disclosed' | 'verdict'>): Found['verdict'] {
  return found.disclosed === 'none' ? 'undetermined' : found.verdict
}
