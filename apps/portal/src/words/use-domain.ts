import type { DomainWords } from './domain-words.ts'
import { useWords } from './use-words.tsx'

export function useDomain(): DomainWords {
  return useWords().words.domain
}
