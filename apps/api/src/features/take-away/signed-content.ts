import type { CredentialContent } from '@jiangji/credentials/format'
import { readOpenBadge } from '@jiangji/credentials/open-badge/read'
import { parseCompactJws } from '@jiangji/credentials/vc-jwt/parse'

/** A whole credential: nothing in it is held back. */
export type SignedContent = CredentialContent & {
  readonly achievement: { readonly name: string }
}

/** What a signed credential says; a document prints this and no row, so that paper and signature cannot differ. */
export function readSigned(token: string): SignedContent {
  const jws = parseCompactJws(token)
  if (!jws.ok) throw new Error(`a stored credential cannot be read: ${jws.code}`)
  return wholeContentOf(jws.value.payload)
}

export function wholeContentOf(payload: Readonly<Record<string, unknown>>): SignedContent {
  const content = readOpenBadge(payload)
  if (!content.ok) throw new Error(`a stored credential cannot be read: ${content.code}`)
  const { achievement } = content.value
  if (achievement.name === null) throw new Error('a stored credential has no name')
  return { ...content.value, achievement: { ...achievement, name: achievement.name } }
}
