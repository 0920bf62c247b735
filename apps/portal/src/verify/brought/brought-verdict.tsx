import type { Verification } from '@jiangji/credentials/verify'
import { Button } from '@jiangji/ui/button'
import { CheckList } from '@jiangji/ui/check-list'
import { Notice } from '@jiangji/ui/notice'
import { VerdictMark } from '@jiangji/ui/verdict-mark'
import { useEffect } from 'react'
import { useCheckedLines } from '../check-lines.ts'
import { useWords } from '../use-words.tsx'
import { useAsOf } from './as-of.ts'
import { AskOutside } from './ask-outside.tsx'
import { BroughtFace } from './brought-face.tsx'
import { Doubt } from './doubt.tsx'
import { HolderForm } from './holder-form.tsx'
import type { Asked, Basis } from './protocol.ts'
import { markOf, readingOf } from './reading.ts'
import { useReadingWords } from './reading-words.tsx'
import type { Given } from './use-answers.ts'

type BroughtVerdictProps = {
  verification: Verification
  basis: Basis
  given: Given
  /** The name of its file when there are several. */
  file: string | null
  onAsk: (asked: Asked) => void
  onBack: (() => void) | undefined
  onRestart: () => void
}

export function BroughtVerdict({
  verification,
  basis,
  given,
  file,
  onAsk,
  onBack,
  onRestart,
}: BroughtVerdictProps) {
  const { words } = useWords()
  const w = words.page
  const { asked } = given
  const { checks, credential } = verification
  const reading = readingOf(verification)
  const mark = markOf(reading)
  const { sentence, next } = useReadingWords(reading, verification, asked)
  const lines = useCheckedLines(checks)
  const asOf = useAsOf(given.at, basis)
  useEffect(() => {
    document.title = `${words.domain.verdict(mark)} · ${words.page.brand}`
    scrollTo(0, 0)
  }, [mark, words])
  return (
    <article>
      <VerdictMark
        verdict={mark}
        word={words.domain.verdict(mark)}
        sentence={sentence}
        next={next}
        asOf={asOf}
      />
      <div className="space-y-5 px-5 py-5 sm:px-0 print:space-y-3 print:px-0 print:py-3">
        {file && <p className="text-14 break-all text-ink-700">{file}</p>}
        <Doubt basis={basis} />
        {reading.as === 'outsideUnasked' && !asked.askOutside && (
          <AskOutside
            issuer={credential?.issuer.id ?? ''}
            onAsk={() => onAsk({ ...asked, askOutside: true })}
          />
        )}
        {credential && <BroughtFace credential={credential} checks={checks} ended={mark === 'invalid'} />}
        {credential?.partly && <Notice title={w.partly}>{w.partlyHint}</Notice>}
        {credential?.holder.name && (
          <HolderForm typed={asked.holderName} onAsk={(holderName) => onAsk({ ...asked, holderName })} />
        )}
        <CheckList title={w.checks} checks={lines} />
        <div className="grid grid-cols-2 gap-3 print:hidden">
          {onBack ? (
            <Button onClick={onBack}>{w.brought.toList}</Button>
          ) : (
            <Button onClick={() => print()}>{w.print}</Button>
          )}
          <Button variant="secondary" onClick={onRestart}>
            {w.another}
          </Button>
        </div>
        <p className="text-13 text-ink-500 print:hidden">
          {asked.askOutside ? w.brought.privacyAsked : w.brought.privacy}
        </p>
        <p className="hidden text-13 text-ink-700 print:block">{w.printedFrom(`${location.host}/v`)}</p>
      </div>
    </article>
  )
}
