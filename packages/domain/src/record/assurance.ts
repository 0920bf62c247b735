import type { AssuranceFacts } from './kind.ts'
import type { Assurance } from './schema.ts'

/** Who stands behind a line: a match in the registry, else the awarding body itself, else the college that attests it (product.md, "assurance"). */
export function assuranceOf(facts: AssuranceFacts): Assurance {
  if (facts.inRegistry) return 'registry-matched'
  return facts.issuerAwards ? 'awarding-body' : 'college-attested'
}
