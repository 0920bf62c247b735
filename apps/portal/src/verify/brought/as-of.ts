import { writeMoment } from '@jiangji/ui/writing/date'
import { useWords } from '../use-words.tsx'
import type { Basis } from './protocol.ts'

/** As of when a verification holds: of this moment with a network, otherwise how old what it rests on is. */
export function useAsOf(at: Date, { online, listedAt, statusAt }: Basis): string {
  const { words, language } = useWords()
  const { asOf, brought: w } = words.page
  const now = writeMoment(at, language)
  if (online) return asOf(now)
  if (listedAt === null) return w.offlineBare(now)
  return w.offlineAsOf(
    now,
    writeMoment(listedAt, language),
    statusAt === null ? w.neverTaken : writeMoment(statusAt, language),
  )
}
