import type { DeskWords } from './desk-words.ts'
import { createLaterWords } from './later-words.ts'

export const { useLaterWords: useDeskWords, openWords: openDesk } = createLaterWords<DeskWords>({
  'zh-CN': async () => (await import('./desk-zh-cn.ts')).words,
  en: async () => (await import('./desk-en.ts')).words,
})
