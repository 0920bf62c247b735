import { createLaterWords } from './later-words.ts'
import type { WordsOf } from './words-of.ts'
import type { rights as source } from './zh-CN/rights.ts'

type RightsWords = WordsOf<typeof source>

const { useLaterWords, openWords } = createLaterWords<{ rights: RightsWords }>({
  'zh-CN': () => import('./zh-CN/rights.ts'),
  en: () => import('./en/rights.ts'),
})

export const openRightsWords = openWords

/** The long words of these pages; no other page loads them. */
export function useRightsWords(): RightsWords {
  return useLaterWords().words.rights
}
