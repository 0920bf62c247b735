import type { HeldRules } from '../import/held.ts'
import type { Catalogues } from '../record/kind.ts'
import { printedAwardLevels } from './award.ts'

/** What a person may decide about held contest results: which award an unknown one counts as, its own words kept, or that it counts as none (samples/README: "held until a person maps it"). */
export const competitionHeld: HeldRules<Catalogues> = {
  'award.unknown': {
    field: 'award',
    into: 'awardLevel',
    about: (textOf) => textOf('award'),
    targets: () => printedAwardLevels.map((value) => ({ value, detail: '' })),
    accepts: true,
  },
}
