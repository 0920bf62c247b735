import { isUnreachable, refusalOf } from '../api/refusal.ts'
import { useDomain } from './use-domain.ts'
import { useWords } from './use-words.tsx'

export function useRefusal(): (error: unknown) => string {
  const { words } = useWords()
  const domain = useDomain()
  return (error) => {
    const refusal = refusalOf(error)
    if (refusal) return domain.refusal(refusal)
    return isUnreachable(error) ? words.shell.failed.unreachable : words.shell.failed.hint
  }
}
