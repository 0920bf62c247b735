import type { Words } from '../words.ts'

export const credentialParts: Words['credentialParts'] = {
  issuer: 'Attesting school',
  type: 'Type',
  holder: 'Holder',
  name: 'Title',
  creator: 'Awarding body',
  criteria: 'Awarded for',
  awardedOn: 'Date of award',
  number: 'Certificate number',
  code: 'Certificate code',
  results: 'Results',
  subject: 'Learner number',
  note: 'Note',
}
