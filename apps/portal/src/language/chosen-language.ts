import type { Language } from '@jiangji/ui/writing/date'

const key = 'jiangji.language'

export function readLanguage(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

export function keepLanguage(language: Language): void {
  document.documentElement.lang = language
  try {
    localStorage.setItem(key, language)
  } catch {
    return
  }
}
