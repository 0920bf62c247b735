import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

export interface Published {
  body: string
  type: string
  etag: string
  /** How long a cache may answer in our place, in seconds; for ever when it can never change. */
  maxAge: number | 'for ever'
}

/** Public text that anyone may read from anywhere, with a tag by which a cache asks whether it changed. */
export function sendPublished(
  request: FastifyRequest,
  reply: FastifyReply,
  published: Published,
): FastifyReply {
  const { body, type, etag, maxAge } = published
  void reply
    .header(
      'cache-control',
      maxAge === 'for ever' ? 'public, max-age=31536000, immutable' : `public, max-age=${maxAge}`,
    )
    .header('etag', etag)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
  return isKnown(request.headers['if-none-match'], etag)
    ? reply.code(304).send()
    : reply.type(type).send(body)
}

export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

function isKnown(asked: string | undefined, etag: string): boolean {
  const tags = asked?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return tags.includes(etag) || tags.includes('*')
}
