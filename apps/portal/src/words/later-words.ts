import type { Language } from '@jiangji/ui/writing/date'
import { use } from 'react'
import type { AppWords } from './app-words.ts'
import { useWords } from './use-words.tsx'

/** Words that a first visit does not wait for: asked for with the pages that speak them, in each language once. */
export function createLaterWords<Later extends object>(load: Record<Language, () => Promise<Later>>) {
  const asked = new Map<Language, Promise<Later>>()
  const joined = new Map<Language, AppWords & Later>()

  function openWords(language: Language): Promise<Later> {
    const words = asked.get(language) ?? load[language]()
    if (!asked.has(language))
      words.then(
        // As React marks it itself, so that words which are there already are waited for by no page.
        (value) => Object.assign(words, { status: 'fulfilled', value }),
        () => asked.delete(language),
      )
    asked.set(language, words)
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
    return { ...spoken, words: joined.get(language) ?? join(language, spoken.words, later) }
  }

  return { useLaterWords, openWords }
}
