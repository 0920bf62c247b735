import { useWords } from '../use-words.tsx'
import type { NotVerified } from './entries.ts'

/** Why nothing could be verified, and the mend. */
export function useNotVerified(answer: NotVerified): string {
  const { words } = useWords()
  const w = words.page.brought
  if (answer.kind === 'refused') return w.sentence(words.domain.check(answer))
  return { time: w.tookTooLong, broken: w.broken }[answer.why]
}
