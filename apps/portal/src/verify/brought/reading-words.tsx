import type { Verification } from '@jiangji/credentials/verify'
import type { ReactNode } from 'react'
import { useWords } from '../use-words.tsx'
import { whoAnswersNow } from '../who-answers.ts'
import type { Asked } from './protocol.ts'
import type { Reading } from './reading.ts'

/** The first sentence under the word, and what to do next. */
export function useReadingWords(
  reading: Reading,
  { credential, checks }: Verification,
  { askOutside }: Asked,
): { sentence: ReactNode; next: string } {
  const { words } = useWords()
  const { verdict, brought: w } = words.page
  const said = (check: Parameters<typeof words.domain.check>[0]) => w.sentence(words.domain.check(check))
  const answering = whoAnswersNow(checks)
  switch (reading.as) {
    case 'valid':
      return {
        sentence: (
          <>
            {w.validIssuer}
            <strong>{credential?.issuer.name ?? credential?.issuer.id}</strong>
            {verdict.validEnd}
            {answering && (
              <span className="block text-15">{verdict.answers[answering.act](answering.name)}</span>
            )}
          </>
        ),
        next: verdict.next.valid,
      }
    case 'invalid':
      return { sentence: said(reading.because), next: w.next.invalid }
    case 'otherName':
      return { sentence: w.otherName, next: w.next.otherName }
    case 'outside':
      return { sentence: w.outside, next: w.next.outside }
    case 'outsideUnasked':
      return askOutside
        ? { sentence: w.outsideSilent, next: w.next.outsideSilent }
        : { sentence: w.outsideUnasked, next: w.next.outsideUnasked }
    case 'undetermined':
      return {
        sentence: reading.because === null ? verdict.undetermined : said(reading.because),
        next: w.next.undetermined,
      }
  }
}
