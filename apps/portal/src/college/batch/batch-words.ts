import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

export function useBatchWords() {
  const { words } = useDeskWords()
  const domain = useDomain()
  const kinds: Readonly<Record<string, string | undefined>> = words.college.import.kinds
  return { kind: (kind: string) => kinds[kind] ?? domain.kind(kind) }
}
