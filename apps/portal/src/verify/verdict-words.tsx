import { writeMoment } from '@jiangji/ui/writing/date'
import type { ReactNode } from 'react'
import type { Found } from './check-answer.ts'
import { useWords } from './use-words.tsx'
import { whoAnswersNow } from './who-answers.ts'

export function useVerdictWords(found: Found): { sentence: ReactNode; next: string } {
  const { words, language } = useWords()
  const w = words.page.verdict
  const answering = whoAnswersNow(found.checks)
  if (found.disclosed === 'none') return { sentence: w.name, next: w.next.name }
  if (found.verdict === 'valid') {
    return {
      sentence: (
        <>
          {w.validIssuer}
          <strong>{found.face?.issuer}</strong>
          {w.validEnd}
          {answering && <span className="block text-15">{w.answers[answering.act](answering.name)}</span>}
        </>
      ),
      next: w.next.valid,
    }
  }
  if (found.verdict === 'undetermined') return { sentence: w.undetermined, next: w.next.undetermined }
  const { status } = found
  switch (status?.state) {
    case 'revoked':
    case 'suspended':
      return {
        sentence: (
          <>
            {w[status.state](writeMoment(status.since, language))}
            {status.reason && (
              <span className="block text-15">
                {words.page.reason[status.state](words.domain.reason(status.reason))}
              </span>
            )}
          </>
        ),
        next: w.next[status.state],
      }
    case 'superseded':
      return { sentence: w.superseded(writeMoment(status.since, language)), next: w.next.superseded }
    default:
      return { sentence: w.invalid, next: w.next.invalid }
  }
}
