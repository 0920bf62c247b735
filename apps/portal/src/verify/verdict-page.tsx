import { Button } from '@jiangji/ui/button'
import { CheckList } from '@jiangji/ui/check-list'
import { Notice } from '@jiangji/ui/notice'
import { VerdictMark } from '@jiangji/ui/verdict-mark'
import { writeMoment } from '@jiangji/ui/writing/date'
import { AnswerNotice } from './answer-notice.tsx'
import type { Answer, Found, Question } from './check-answer.ts'
import { useCheckLines } from './check-lines.ts'
import { CorrectedCard } from './corrected-card.tsx'
import { LastFourForm } from './last-four-form.tsx'
import { readingOf } from './reading.ts'
import { useSelfCheck } from './self-check-state.ts'
import { useWords } from './use-words.tsx'
import { SharedRecords } from './shared-records.tsx'
import { useVerdictWords } from './verdict-words.tsx'
import { VerifiedFace } from './verified-face.tsx'

type VerdictPageProps = {
  found: Found
  question: Question
  answer: Answer | null
  busy: boolean
  onMore: (lastFour: string) => void
  onPlace: (place: number) => void
  onRename: () => void
  onRestart: () => void
}

export function VerdictPage({
  found,
  question,
  answer,
  busy,
  onMore,
  onPlace,
  onRename,
  onRestart,
}: VerdictPageProps) {
  const { words, language } = useWords()
  const w = words.page
  const { sentence, next } = useVerdictWords(found)
  const reading = readingOf(found)
  const self = useSelfCheck(found)
  const lines = useCheckLines(found, question, self)
  return (
    <article>
      <VerdictMark
        verdict={reading}
        word={words.domain.verdict(reading)}
        sentence={sentence}
        next={next}
        asOf={w.asOf(writeMoment(found.checkedAt, language))}
      />
      <div className="space-y-5 px-5 py-5 sm:px-0 print:space-y-3 print:px-0 print:py-3">
        {!busy && <AnswerNotice answer={answer} />}
        {found.face && <VerifiedFace face={found.face} found={found} />}
        {found.chosen && <Notice title={w.partly}>{w.partlyHint}</Notice>}
        {found.disclosed === 'corrected' && <CorrectedCard found={found} />}
        {found.share && <SharedRecords share={found.share} busy={busy} onPlace={onPlace} />}
        {found.share?.contact && <Notice title={w.contact(found.share.contact)}>{w.contactHint}</Notice>}
        <CheckList title={w.checks} checks={lines} />
        {waits(found) && (
          <LastFourForm busy={busy} title={found.chosen ? w.moreChosen : w.more} onMore={onMore} />
        )}
        <div className="grid grid-cols-2 gap-3 print:hidden">
          {found.disclosed === 'none' ? (
            <Button onClick={onRename}>{w.otherName}</Button>
          ) : (
            <Button onClick={() => print()}>{w.print}</Button>
          )}
          <Button variant="secondary" onClick={onRestart}>
            {w.another}
          </Button>
        </div>
        <p className="text-13 text-ink-500 print:hidden">{w.privacy}</p>
        <p className="hidden text-13 text-ink-700 print:block">{w.printedFrom(`${location.host}/v`)}</p>
      </div>
    </article>
  )
}

function waits({ disclosed, chosen }: Found): boolean {
  return disclosed === 'face' && chosen?.waiting !== 0
}
