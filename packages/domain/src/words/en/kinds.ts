import type { Words } from '../words.ts'

export const kinds: Words['kinds'] = {
  certificate: { name: 'Certificate', sign: 'Cert.' },
  competition: { name: 'Contest', sign: 'Cont.' },
  course: { name: 'Course', sign: 'Crse.' },
  placement: { name: 'Placement', sign: 'Plac.' },
  diploma: { name: 'Diploma', sign: 'Dipl.' },
  training: { name: 'Training', sign: 'Trng.' },
  honour: { name: 'Honour', sign: 'Hon.' },
  enrolment: { name: 'Proof of enrolment', sign: 'Enr.' },
  transcript: { name: 'Transcript', sign: 'Tran.' },
  other: { name: 'Other', sign: 'Oth.' },
}
