import type { Words } from '../words.ts'

export const kinds: Words['kinds'] = {
  certificate: { name: 'Certificate', sign: 'Cert.' },
  competition: { name: 'Contest', sign: 'Cont.' },
  course: { name: 'Course', sign: 'Crse.' },
  placement: { name: 'Placement', sign: 'Plac.' },
  other: { name: 'Other', sign: 'Oth.' },
}
