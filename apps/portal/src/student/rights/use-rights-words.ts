import { createLaterWords } from '../../words/later-words.ts'
import type { WordsOf } from '../../words/words-of.ts'
import type { rights as source } from '../../words/zh-CN/rights.ts'

type RightsWords = WordsOf<typeof source>

const { useLaterWords, openWords } = createLaterWords<{ rights: RightsWords }>({
  'zh-CN': () => import('../../words/zh-CN/rights.ts'),
  en: () => import('../../words/en/rights.ts'),
})

export const openRightsWords = openWords

/** The long words of these pages; no other page loads them. */
export function useRightsWords(): RightsWords {
  return useLaterWords().words.rights
}
