import { CredentialError } from '@jiangji/credentials/errors'
import type { Dispatcher } from 'undici'

export type Answer = Dispatcher.ResponseData

const redirects = [301, 302, 303, 307, 308]
const readable =
  /^(?:application\/(?:[a-z0-9.-]+\+)?(?:json|jwt)|application\/octet-stream|text\/plain)(?:\s*;|\s*$)/i

/** Where an answer sends its reader on, or null. */
export function redirectIn({ statusCode, headers }: Answer): string | null {
  const { location } = headers
  return redirects.includes(statusCode) && typeof location === 'string' ? location : null
}

/** The text of an answer that says it is text of ours and is not packed: what unpacks to a thousand times its size is never unpacked. */
export async function readAnswer(answer: Answer, maxBytes: number): Promise<string> {
  try {
    refuseByHeaders(answer, maxBytes)
    return await readAtMost(answer.body, maxBytes)
  } finally {
    answer.body.destroy()
  }
}

function refuseByHeaders({ statusCode, headers }: Answer, maxBytes: number): void {
  const { 'content-type': type = '', 'content-encoding': packing = 'identity' } = headers
  if (packing !== 'identity') throw new CredentialError('fetch.content', String(packing))
  if (statusCode === 200 && !readable.test(String(type)))
    throw new CredentialError('fetch.content', String(type))
  if (Number(headers['content-length'] ?? 0) > maxBytes)
    throw new CredentialError('fetch.tooLarge', String(maxBytes))
}

async function readAtMost(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > maxBytes) throw new CredentialError('fetch.tooLarge', String(maxBytes))
    parts.push(part)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}
