import type { Language } from '@jiangji/ui/writing/date'
import { use } from 'react'
import { useWords } from '../../words/use-words.tsx'
import type { WordsOf } from '../../words/words-of.ts'
import type { rights as source } from '../../words/zh-CN/rights.ts'

export type RightsWords = WordsOf<typeof source>

const load: Record<Language, () => Promise<RightsWords>> = {
  'zh-CN': async () => (await import('../../words/zh-CN/rights.ts')).rights,
  en: async () => (await import('../../words/en/rights.ts')).rights,
}
const asked = new Map<Language, Promise<RightsWords>>()

/** The long words of these pages; no other page loads them. */
export function useRightsWords(): RightsWords {
  const { language } = useWords()
  return use(open(language))
}

function open(language: Language): Promise<RightsWords> {
  const words = asked.get(language) ?? load[language]()
  asked.set(language, words)
  words.catch(() => asked.delete(language))
  return words
}
