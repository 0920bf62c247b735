import type { ReminderWords } from '@jiangji/domain/words/words'
import { createLaterWords } from './later-words.ts'
import type { WordsOf } from './words-of.ts'
import type { reminders } from './zh-CN/reminders.ts'

type PageWords = WordsOf<typeof reminders>
interface LaterWords {
  reminders: PageWords & { say: ReminderWords }
}

const { useLaterWords, openWords } = createLaterWords<LaterWords>({
  'zh-CN': () => join(import('./zh-CN/reminders.ts'), import('@jiangji/domain/words/zh-cn/reminder')),
  en: () => join(import('./en/reminders.ts'), import('@jiangji/domain/words/en/reminder')),
})

export const openReminderWords = openWords

/** What only the pages of reminders say; no other page loads it. */
export function useReminderWords() {
  return useLaterWords().words.reminders
}

async function join(
  page: Promise<{ reminders: PageWords }>,
  said: Promise<{ reminders: ReminderWords }>,
): Promise<LaterWords> {
  const [{ reminders: own }, { reminders: say }] = await Promise.all([page, said])
  return { reminders: { ...own, say } }
}
