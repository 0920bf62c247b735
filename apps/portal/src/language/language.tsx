import type { Language } from '@jiangji/ui/writing/date'
import { createContext, use, useState, type ReactNode } from 'react'
import { keepLanguage } from './chosen-language.ts'

type Spoken<Words> = { language: Language; words: Words; speak: (language: Language) => void }

export function createLanguage<Words>(load: Record<Language, () => Promise<Words>>) {
  const Context = createContext<Spoken<Words> | null>(null)

  function LanguageProvider({
    first,
    children,
  }: {
    first: { language: Language; words: Words }
    children: ReactNode
  }) {
    const [spoken, setSpoken] = useState(first)
    const speak = async (language: Language) => {
      keepLanguage(language)
      const words = await load[language]()
      setSpoken({ language, words })
    }
    return <Context value={{ ...spoken, speak: (language) => void speak(language) }}>{children}</Context>
  }

  function useWords(): Spoken<Words> {
    const spoken = use(Context)
    if (!spoken) throw new Error('no language around this page')
    return spoken
  }

  async function open(language: Language) {
    keepLanguage(language)
    return { language, words: await load[language]() }
  }

  return { LanguageProvider, useWords, open }
}
