import type { Language } from '@jiangji/ui/writing/date'
import { use } from 'react'
import type { AppWords } from './app-words.ts'
import { useWords } from './use-words.tsx'

/** Words that a first visit does not wait for: asked for with the pages that speak them, in each language once. */
export function createLaterWords<Later extends object>(load: Record<Language, () => Promise<Later>>) {
  const asked = new Map<Language, Promise<Later>>()
  const joined = new Map<Language, AppWords & Later>()

  function openWords(language: Language): Promise<Later> {
    const known = asked.get(language)
    if (known) return known
    const words = load[language]()
    asked.set(language, words)
    words.then(
      // React takes a promise that bears its outcome without waiting for it.
      (value) => Object.assign(words, { status: 'fulfilled', value }),
      () => asked.delete(language),
    )
    return words
  }

  function join(language: Language, near: AppWords, later: Later): AppWords & Later {
    const all = { ...near, ...later }
    joined.set(language, all)
    return all
  }

  /** They stand beside those of every page; asked for at every drawing, since a page that waited for them is drawn anew from its first hook. */
  function useLaterWords() {
    const spoken = useWords()
    const { language } = spoken
    const later = use(openWords(language))
    const words = joined.get(language) ?? join(language, spoken.words, later)
    return { ...spoken, words }
  }

  return { useLaterWords, openWords }
}
