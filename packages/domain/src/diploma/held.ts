import type { HeldRules } from '../import/held.ts'
import type { Catalogues } from '../record/kind.ts'

/** What a person may decide about held rows of diplomas (product.md B1; 职业教育专业目录 2021: diplomas of earlier years bear earlier names). */
export const diplomaHeld: HeldRules<Catalogues> = {
  'programme.unknown': {
    field: 'programmeCode',
    about: (textOf) => textOf('programmeCode'),
    targets: ({ programmes }) => programmes.map(({ code, name }) => ({ value: code, detail: name })),
    accepts: true,
  },
  'programme.nameUnknown': {
    field: 'programme',
    about: (textOf) => textOf('programme'),
    targets: null,
    accepts: true,
  },
  'diploma.otherCollege': {
    field: 'college',
    about: (textOf) => textOf('college'),
    targets: null,
    accepts: true,
  },
  'diploma.beforeEnrolment': {
    field: 'issuedOn',
    about: (textOf) => ['name', 'programme', 'issuedOn'].map(textOf).join(' · '),
    targets: null,
    accepts: true,
  },
}
