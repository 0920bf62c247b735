import { useEffect } from 'react'
import { useWords } from './words/use-words.tsx'

export function usePageTitle(title: string): void {
  const { words } = useWords()
  const { brand } = words.shell
  useEffect(() => {
    document.title = `${title} · ${brand}`
    return () => {
      document.title = brand
    }
  }, [title, brand])
}
