import { sameName } from '../identity/normalise.ts'
import type { HolderFacts, RowDraft } from '../record/kind.ts'
import type { SharedFinding } from './person.ts'

type Place = { field: string; column: string }

/** What is said of a row whose number is nobody's of this college, or somebody's of another name (product.md B1, "dry run"). */
export function holderFinding(
  { name, holder, findings }: RowDraft,
  known: HolderFacts | null,
  place: (field: 'name' | 'residentId') => Place,
): SharedFinding | null {
  if (holder === null) return null
  if (known === null)
    return { ...place('residentId'), outcome: 'rejected', code: 'holder.unknown', facts: {} }
  const isRead = name !== '' && !findings.some((each) => each.field === 'name' && each.outcome === 'rejected')
  return isRead && !sameName(name, known.name)
    ? { ...place('name'), outcome: 'rejected', code: 'holder.otherName', facts: {} }
    : null
}
