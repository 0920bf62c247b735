import type { RowFacts } from '../record/kind.ts'
import type { SharedFinding } from './person.ts'

type Place = { field: string; column: string }

/** What is said of a row whose key an earlier row or another record has already: unchanged when it says the same of the same person, else it comes back (product.md B1, "nothing twice"). */
export function sameRecordFinding(
  at: Place,
  { numberInFile, numberTaken }: Pick<RowFacts, 'numberInFile' | 'numberTaken'>,
): SharedFinding | null {
  if (numberInFile?.same)
    return { ...at, outcome: 'unchanged', code: 'record.repeated', facts: numberInFile.place }
  if (numberInFile)
    return { ...at, outcome: 'rejected', code: 'record.repeatedOther', facts: numberInFile.place }
  switch (numberTaken) {
    case 'same':
      return { ...at, outcome: 'unchanged', code: 'record.known', facts: {} }
    case 'other':
      return { ...at, outcome: 'rejected', code: 'record.taken', facts: {} }
    case 'none':
      return null
  }
}
