import type { HeldRule, HeldRules } from '../import/held.ts'
import type { Catalogues } from '../record/kind.ts'
import { writtenForms } from './printed.ts'

/** Of one learner at one employer from one day on: it is decided about her, not about a word. */
const ofOnePlacement: HeldRule<Catalogues> = {
  field: 'startedOn',
  about: (textOf) => ['name', 'employer', 'startedOn'].map(textOf).join(' · '),
  targets: null,
  accepts: true,
}

/** What a person may decide about held rows of placements (product.md B1; docs/decisions/0024). */
export const placementHeld: HeldRules<Catalogues> = {
  'form.unknown': {
    field: 'form',
    about: (textOf) => textOf('form'),
    targets: () => writtenForms.targets,
    accepts: false,
  },
  'placement.occupationUnknown': {
    field: 'occupationCode',
    about: (textOf) => textOf('occupationCode'),
    targets: ({ occupations }) => occupations.map(({ code, name }) => ({ value: code, detail: name })),
    accepts: true,
  },
  'placement.underSixteen': ofOnePlacement,
  'placement.firstYear': ofOnePlacement,
  'placement.minorAtRisk': ofOnePlacement,
  'placement.entertainment': {
    field: 'employer',
    about: (textOf) => `${textOf('employer')} · ${textOf('post')}`,
    targets: null,
    accepts: true,
  },
}
