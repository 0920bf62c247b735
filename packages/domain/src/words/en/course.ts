import type { FieldWords } from '../words.ts'

export const courseFields: FieldWords['course'] = {
  index: 'Row number',
  name: 'Name',
  residentId: 'ID number',
  studentNumber: 'Student number',
  courseName: 'Course',
  courseCode: 'Course code',
  category: 'Category',
  term: 'Term, for example 2025-2026-1',
  hours: 'Class hours',
  credits: 'Credits',
  score: 'Mark out of 100',
  grade: 'Grade',
  provider: 'School that taught it',
  assessedOn: 'Assessed on',
}
