import type { FieldWords } from '../words.ts'

export const transcriptFields: FieldWords['transcript'] = {
  college: 'School',
  programme: 'Programme',
  studentNumber: 'Student number',
  certifiedOn: 'Made out on',
}
