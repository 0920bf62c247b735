import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useEffect, useState } from 'react'
import { useWords } from '../use-words.tsx'
import type { Brought } from '../way.ts'
import { BroughtList } from './brought-list.tsx'
import { BroughtVerdict } from './brought-verdict.tsx'
import { entriesOf, type NotVerified } from './entries.ts'
import { useNotVerified } from './not-verified.ts'
import { useAnswers } from './use-answers.ts'

type BroughtPageProps = { brought: Brought; onCode: (code: string) => void; onRestart: () => void }

export function BroughtPage({ brought, onCode, onRestart }: BroughtPageProps) {
  const { inputs, left } = brought
  const [opened, setOpened] = useState<number | null>(null)
  const { answers, ask } = useAnswers(inputs)
  const done = answers.filter((answer) => answer !== null)
  const entries = entriesOf(inputs, done)
  const only = inputs.length === 1 && entries.length === 1 ? entries[0] : undefined
  const code = only?.kind === 'shareCode' ? only.code : null
  useEffect(() => {
    if (code !== null) onCode(code)
  }, [code, onCode])
  if (done.length < inputs.length || code !== null)
    return <Working at={answers.indexOf(null) + 1} of={inputs.length} />
  if (only?.kind === 'none') return <NotFound answer={only.answer} onRestart={onRestart} />
  const shown = only ?? entries[opened ?? -1]
  if (shown?.kind === 'credential')
    return (
      <BroughtVerdict
        verification={shown.verification}
        basis={shown.basis}
        given={shown.given}
        file={shown.file}
        onAsk={(asked) => ask(shown.input, asked)}
        onBack={only ? undefined : () => setOpened(null)}
        onRestart={onRestart}
      />
    )
  return (
    <BroughtList
      entries={entries}
      files={inputs.length}
      left={left}
      onOpen={setOpened}
      onCode={onCode}
      onRestart={onRestart}
    />
  )
}

function Working({ at, of }: { at: number; of: number }) {
  const { words } = useWords()
  const w = words.page.brought
  return (
    <p role="status" aria-busy="true" className="px-5 py-10 text-center text-17 text-ink-700">
      {of === 1 ? w.working : w.workingAt(at, of)}
    </p>
  )
}

function NotFound({ answer, onRestart }: { answer: NotVerified; onRestart: () => void }) {
  const { words } = useWords()
  const w = words.page.brought
  return (
    <div className="space-y-4 px-5 py-6 sm:mx-auto sm:max-w-115">
      <h1 className="text-24 leading-tight font-semibold">{w.cannot}</h1>
      <Notice tone="wait">{useNotVerified(answer)}</Notice>
      <Button onClick={onRestart} className="w-full">
        {w.again}
      </Button>
    </div>
  )
}
