import { Brand } from '@jiangji/ui/brand'
import { LanguageSwitch } from '@jiangji/ui/language-switch'
import { useEffect } from 'react'
import { TextSize } from '../text-size/text-size.tsx'
import { BroughtView } from './brought-view.tsx'
import { EntryForm } from './entry-form.tsx'
import { OtherWays } from './other-ways.tsx'
import { readingOf } from './reading.ts'
import { useCheck } from './use-check.ts'
import { useDrops, useWay } from './use-way.ts'
import { useWords } from './use-words.tsx'
import { VerdictPage } from './verdict-page.tsx'
import type { Way } from './way.ts'

export function VerifyApp({ linked: linkedAtFirst }: { linked: string }) {
  const { words } = useWords()
  const check = useCheck(linkedAtFirst)
  const { found } = check
  const { way, visit, bring, leave } = useWay()
  const dropping = useDrops(bring)
  useEffect(() => {
    if (way) return
    document.title = found
      ? `${words.domain.verdict(readingOf(found))} · ${words.page.brand}`
      : words.page.brand
  }, [found, words, way])
  return (
    <div className="mx-auto min-h-dvh print:min-h-0 max-w-180 sm:px-5">
      <Header />
      <main className={dropping ? 'rounded-2xl outline-3 outline-dashed outline-copper-500' : ''}>
        {way ? (
          <BroughtView
            key={visit}
            way={way}
            onBring={bring}
            onCode={(code) => {
              leave()
              check.openCode(code)
            }}
            onRestart={() => {
              leave()
              check.restart()
            }}
          />
        ) : (
          <ByCode check={check} onBring={bring} />
        )}
      </main>
    </div>
  )
}

function ByCode({ check, onBring }: { check: ReturnType<typeof useCheck>; onBring: (way: Way) => void }) {
  const { linked, visit, question, found, answer, busy, send, restart } = check
  if (found)
    return (
      <VerdictPage
        found={found}
        question={question}
        busy={busy}
        answer={answer}
        onMore={(lastFour) => void send({ ...question, lastFour })}
        onPlace={(place) => void send({ ...question, place })}
        onRename={() => history.back()}
        onRestart={restart}
      />
    )
  return (
    <>
      <EntryForm
        key={visit}
        first={question}
        linked={linked}
        answer={answer}
        busy={busy}
        onAsk={(asked) => void send(asked)}
      />
      {linked === '' && <OtherWays onBring={onBring} />}
    </>
  )
}

function Header() {
  const { words, language, speak } = useWords()
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line bg-white px-5 py-1 sm:border-0 sm:bg-transparent sm:px-0 sm:py-3">
      <a href="/v" aria-label={words.page.brand} className="text-ink-900 no-underline">
        <Brand label={words.page.brand} />
      </a>
      <div className="flex items-center gap-2">
        <TextSize label={words.page.largeText} />
        <LanguageSwitch language={language} label={words.page.language} onChange={speak} />
      </div>
    </header>
  )
}
