import { useDomain } from '../../words/use-domain.ts'
import { useWords } from '../../words/use-words.tsx'

export function useBatchWords() {
  const { words } = useWords()
  const domain = useDomain()
  const kinds: Readonly<Record<string, string | undefined>> = words.college.import.kinds
  return { kind: (kind: string) => kinds[kind] ?? domain.kind(kind) }
}
