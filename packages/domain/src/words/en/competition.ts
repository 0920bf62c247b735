import type { FieldWords } from '../words.ts'

export const competitionFields: FieldWords['competition'] = {
  index: 'Row number',
  name: 'Name',
  residentId: 'ID number',
  studentNumber: 'Student number',
  contest: 'Contest',
  edition: 'Year of the contest',
  event: 'Event',
  eventCode: 'Event code',
  level: 'Level of the contest',
  group: 'Group',
  organiser: 'Organiser',
  award: 'Award, as the certificate says',
  awardLevel: 'Counts as',
  participation: 'Individual or team',
  role: 'Part in the team',
  awardedOn: 'Awarded on',
  certificateNumber: 'Certificate number',
  publication: 'Published at',
}
