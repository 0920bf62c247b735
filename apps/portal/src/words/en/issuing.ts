import type { issuing as source } from '../zh-CN/issuing.ts'
import type { WordsOf } from '../words-of.ts'

export const issuing: WordsOf<typeof source> = {
  day: 'Day of issue',
  dayHelp: (last) => `Leave empty to issue now; it can be planned up to ${last}.`,
  dayNeeded: (first) => `Some records are dated ${first}; that is the first day on which they can be issued.`,
  plan: (count) => `Issue ${count} on that day`,
  planned: 'The day of issue is set',
  change: 'Change the day',
  changeTitle: 'When is this batch issued?',
  changeText:
    'It is issued by itself after midnight of that day; without a key or an entitlement it stops then and says so here.',
  waitsForDay: (count, day) => `${count} wait until ${day}`,
  waitsForDayHint:
    'They are issued by themselves on that day. Until then the day can change, or the batch go back.',
  waitsForWord: (count) => `${count} wait for the organiser of the contest`,
  waitsForWordHint: 'Each is issued by itself once it is confirmed.',
}
