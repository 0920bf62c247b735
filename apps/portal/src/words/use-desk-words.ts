import type { Language } from '@jiangji/ui/writing/date'
import { use } from 'react'
import type { AppWords } from './app-words.ts'
import type { DeskWords } from './desk-words.ts'
import { useWords } from './use-words.tsx'

type AllWords = AppWords & DeskWords

const load: Record<Language, () => Promise<DeskWords>> = {
  'zh-CN': async () => (await import('./desk-zh-cn.ts')).words,
  en: async () => (await import('./desk-en.ts')).words,
}
const asked = new Map<Language, Promise<DeskWords>>()
const opened = new Map<Language, DeskWords>()
const joined = new Map<Language, AllWords>()

/** The words of a desk beside those of every page; the desk waits for them once. */
export function useDeskWords() {
  const spoken = useWords()
  const words =
    joined.get(spoken.language) ?? join(spoken, opened.get(spoken.language) ?? use(openDesk(spoken.language)))
  return { ...spoken, words }
}

export function openDesk(language: Language): Promise<DeskWords> {
  const words = asked.get(language) ?? load[language]()
  asked.set(language, words)
  words.then(
    (desk) => opened.set(language, desk),
    () => asked.delete(language),
  )
  return words
}

function join({ language, words }: { language: Language; words: AppWords }, desk: DeskWords): AllWords {
  const all = { ...words, ...desk }
  joined.set(language, all)
  return all
}
