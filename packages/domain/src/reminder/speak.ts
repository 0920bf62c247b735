import type { ReminderWords, SpokenReminder } from '../words/words.ts'
import type { Reminder } from './kinds.ts'

/** A reminder in the words of a language: what there is, and what she can do about it (product.md A9). */
export function speakReminder(
  words: ReminderWords,
  { kind, facts }: Pick<Reminder, 'kind' | 'facts'>,
): SpokenReminder {
  const say: (facts: never) => SpokenReminder = words[kind]
  return say(facts as never)
}
