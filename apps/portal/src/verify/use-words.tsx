import { createLanguage } from '../language/language.tsx'
import type { VerifyWords } from './verify-words.ts'

export const { LanguageProvider, useWords, open } = createLanguage<VerifyWords>({
  'zh-CN': async () => (await import('./words-zh-cn.ts')).words,
  en: async () => (await import('./words-en.ts')).words,
})
