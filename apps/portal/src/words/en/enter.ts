import type { WordsOf } from '../words-of.ts'
import type { enter as source } from '../zh-CN/enter.ts'

export const enter: WordsOf<typeof source> = {
  title: 'Enter one record',
  lead: 'Another person approves it.',
  kind: 'Kind',
  studentNumber: 'Student number',
  studentNumberHelp: 'As in the enrolments of this school.',
  whose: (name, className) => `${name} · ${className}`,
  missing: 'This is needed',
  submit: 'Submit for approval',
  done: 'Submitted; another person will approve',
  choose: 'Choose',
}
