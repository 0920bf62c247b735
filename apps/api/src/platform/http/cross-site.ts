import type { FastifyRequest } from 'fastify'

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a page of another site asks in the name of who is signed in here (Fetch Metadata; Origin against Host). */
export function isCrossSite({
  method,
  headers,
  host,
}: Pick<FastifyRequest, 'method' | 'headers' | 'host'>): boolean {
  if (safe.has(method)) return false
  if (headers['sec-fetch-site'] === 'cross-site') return true
  const { origin } = headers
  if (origin === undefined) return false
  return URL.parse(origin)?.host !== host
}
