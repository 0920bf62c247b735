import type { Words } from '../words.ts'

export const kinds: Words['kinds'] = {
  certificate: { name: 'Certificate', sign: 'Cert.' },
  competition: { name: 'Contest', sign: 'Cont.' },
  course: { name: 'Course', sign: 'Crse.' },
  enrolment: { name: 'Proof of enrolment', sign: 'Enr.' },
  transcript: { name: 'Transcript', sign: 'Tran.' },
  placement: { name: 'Placement', sign: 'Plac.' },
  other: { name: 'Other', sign: 'Oth.' },
}
