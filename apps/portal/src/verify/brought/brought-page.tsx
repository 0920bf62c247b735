import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useEffect, useState } from 'react'
import { useWords } from '../use-words.tsx'
import { BroughtList } from './brought-list.tsx'
import { BroughtVerdict } from './brought-verdict.tsx'
import type { Answer, Asked, Input } from './protocol.ts'
import { useAnswer } from './use-answer.ts'

type BroughtPageProps = { input: Input; onCode: (code: string) => void; onRestart: () => void }

export function BroughtPage({ input, onCode, onRestart }: BroughtPageProps) {
  const { words } = useWords()
  const w = words.page.brought
  const [asked, setAsked] = useState<Asked>({ holderName: '', askOutside: false })
  const [opened, setOpened] = useState<number | null>(null)
  const given = useAnswer(input, asked)
  const answer = given?.answer
  useEffect(() => {
    if (answer?.kind === 'shareCode') onCode(answer.code)
  }, [answer, onCode])
  if (!given || !answer || answer.kind === 'shareCode') return <Working label={w.working} />
  if (answer.kind !== 'verified') return <NotFound answer={answer} onRestart={onRestart} />
  const { verifications, basis } = answer
  const shown = verifications.length === 1 ? verifications[0] : verifications[opened ?? -1]
  if (!shown)
    return (
      <BroughtList
        given={given}
        basis={basis}
        verifications={verifications}
        onOpen={setOpened}
        onRestart={onRestart}
      />
    )
  return (
    <BroughtVerdict
      verification={shown}
      basis={basis}
      given={given}
      asked={asked}
      onAsk={setAsked}
      onBack={verifications.length === 1 ? undefined : () => setOpened(null)}
      onRestart={onRestart}
    />
  )
}

function Working({ label }: { label: string }) {
  return (
    <p role="status" aria-busy="true" className="px-5 py-10 text-center text-17 text-ink-700">
      {label}
    </p>
  )
}

function NotFound({
  answer,
  onRestart,
}: {
  answer: Extract<Answer, { kind: 'refused' | 'failed' }>
  onRestart: () => void
}) {
  const { words } = useWords()
  const w = words.page.brought
  const why =
    answer.kind === 'refused'
      ? w.sentence(words.domain.check(answer))
      : { time: w.tookTooLong, broken: w.broken }[answer.why]
  return (
    <div className="space-y-4 px-5 py-6 sm:mx-auto sm:max-w-115">
      <h1 className="text-24 leading-tight font-semibold">{w.cannot}</h1>
      <Notice tone="wait">{why}</Notice>
      <Button onClick={onRestart} className="w-full">
        {w.again}
      </Button>
    </div>
  )
}
