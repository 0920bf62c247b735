import type { CredentialPart } from '@jiangji/domain/share/part'
import type { ClaimPath } from './reveal.ts'

const parts: Readonly<Record<string, CredentialPart>> = {
  sub: 'subject',
  holder_name: 'holder',
  number: 'number',
  awarded_on: 'awardedOn',
  'achievement.name': 'name',
  'achievement.creator': 'creator',
  'achievement.criteria': 'criteria',
  'achievement.code': 'code',
}

/** Which part of a credential a disclosure shows, or the place of a result among its results; null for what we never conceal (product.md A5). */
export function partAt(path: ClaimPath): CredentialPart | number | null {
  const [first, at] = path
  if (first === 'results') return typeof at === 'number' && path.length === 2 ? at : null
  return parts[path.join('.')] ?? null
}
