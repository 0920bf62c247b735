import { titleKey } from '../identity/normalise.ts'
import type { CompetitionClaims } from './schema.ts'

type Named = Pick<CompetitionClaims, 'contest' | 'organiser' | 'host'> & { edition: number | null }

/** Who gave a contest's certificates their numbers: the organiser, else one edition of the contest; `own:` before a contest that each school holds for itself keeps two schools apart (product.md B5). */
export function numberIssuer({ contest, edition, organiser, host }: Named): string {
  if (organiser !== null) return titleKey(organiser)
  const one = `${titleKey(contest)} ${edition ?? ''}`.trim()
  return host === 'school' ? `own:${one}` : one
}
