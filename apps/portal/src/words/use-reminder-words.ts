import type { ReminderWords } from '@jiangji/domain/words/words'
import type { Language } from '@jiangji/ui/writing/date'
import { use } from 'react'
import { useWords } from './use-words.tsx'
import type { WordsOf } from './words-of.ts'
import type { reminders } from './zh-CN/reminders.ts'

type PageWords = WordsOf<typeof reminders>
type RemindersSpoken = PageWords & { say: ReminderWords }

const load: Record<Language, () => Promise<RemindersSpoken>> = {
  'zh-CN': () => join(import('./zh-CN/reminders.ts'), import('@jiangji/domain/words/zh-cn/reminder')),
  en: () => join(import('./en/reminders.ts'), import('@jiangji/domain/words/en/reminder')),
}
const asked = new Map<Language, Promise<RemindersSpoken>>()

/** What only the pages of reminders say; no other page loads it. */
export function useReminderWords(): RemindersSpoken {
  const { language } = useWords()
  const words = asked.get(language) ?? load[language]()
  asked.set(language, words)
  words.catch(() => asked.delete(language))
  return use(words)
}

async function join(
  page: Promise<{ reminders: PageWords }>,
  said: Promise<{ reminders: ReminderWords }>,
): Promise<RemindersSpoken> {
  const [{ reminders: own }, { reminders: say }] = await Promise.all([page, said])
  return { ...own, say }
}
