import type { Language } from '@jiangji/ui/writing/date'
import { use } from 'react'
import type { AppWords } from './app-words.ts'
import { useWords } from './use-words.tsx'

/** Words that a first visit does not wait for: asked for with the pages that speak them, in each language once. */
export function createLaterWords<Later extends object>(load: Record<Language, () => Promise<Later>>) {
  const asked = new Map<Language, Promise<Later>>()
  const opened = new Map<Language, Later>()
  const joined = new Map<Language, AppWords & Later>()

  function openWords(language: Language): Promise<Later> {
    const words = asked.get(language) ?? load[language]()
    asked.set(language, words)
    words.then(
      (later) => opened.set(language, later),
      () => asked.delete(language),
    )
    return words
  }

  function join(language: Language, near: AppWords, later: Later): AppWords & Later {
    const all = { ...near, ...later }
    joined.set(language, all)
    return all
  }

  /** They stand beside those of every page; the page waits for them once. */
  function useLaterWords() {
    const spoken = useWords()
    const { language } = spoken
    const words =
      joined.get(language) ?? join(language, spoken.words, opened.get(language) ?? use(openWords(language)))
    return { ...spoken, words }
  }

  return { useLaterWords, openWords }
}
