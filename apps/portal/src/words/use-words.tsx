import { createLanguage } from '../language/language.tsx'
import type { AppWords } from './app-words.ts'

export const { LanguageProvider, useWords, open } = createLanguage<AppWords>({
  'zh-CN': async () => (await import('./zh-CN.ts')).words,
  en: async () => (await import('./en.ts')).words,
})
