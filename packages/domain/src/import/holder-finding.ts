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
  return isRead ? nameFinding(name, known, place('name')) : null
}

/** What is said of a name that is not her present one: a former one is hers as well (docs/decisions/0028, "A new name"). */
export function nameFinding(name: string, known: HolderFacts, at: Place): SharedFinding | null {
  if (sameName(name, known.name)) return null
  return isFormerName(name, known)
    ? { ...at, outcome: 'warned', code: 'holder.formerName', facts: { present: known.name } }
    : { ...at, outcome: 'rejected', code: 'holder.otherName', facts: {} }
}

/** Whether she bore a name before (docs/decisions/0028, "A new name"). */
export function isFormerName(name: string, { formerNames = [] }: HolderFacts): boolean {
  return formerNames.some((former) => sameName(name, former))
}
