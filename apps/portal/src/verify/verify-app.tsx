import { Brand } from '@jiangji/ui/brand'
import { LanguageSwitch } from '@jiangji/ui/language-switch'
import { useEffect, useState } from 'react'
import { TextSize } from '../text-size/text-size.tsx'
import { ask, type Answer, type Found, type Question } from './check-answer.ts'
import { EntryForm } from './entry-form.tsx'
import { useWords } from './use-words.tsx'
import { VerdictPage } from './verdict-page.tsx'

export function VerifyApp({ linked }: { linked: string }) {
  const { words, language, speak } = useWords()
  const [question, setQuestion] = useState<Question>({ code: linked, name: '' })
  const [found, setFound] = useState<Found | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    document.title = found ? `${words.domain.verdict(found.verdict)} · ${words.page.brand}` : words.page.brand
  }, [found, words])

  const send = async (asked: Question) => {
    setQuestion(asked)
    setBusy(true)
    const given = await ask(asked)
    setBusy(false)
    setAnswer(given)
    if ('found' in given && given.found) {
      setFound(given)
      scrollTo(0, 0)
    }
  }
  const restart = () => {
    history.replaceState(null, '', '/v')
    setQuestion({ code: '', name: '' })
    setFound(null)
    setAnswer(null)
  }
  return (
    <div className="mx-auto min-h-dvh print:min-h-0 max-w-180 sm:px-5">
      <header className="flex items-center justify-between border-b border-line bg-white px-5 py-1 sm:border-0 sm:bg-transparent sm:px-0 sm:py-3">
        <a href="/v" aria-label={words.page.brand} className="text-ink-900 no-underline">
          <Brand label={words.page.brand} />
        </a>
        <div className="flex items-center gap-2">
          <TextSize label={words.page.largeText} />
          <LanguageSwitch language={language} label={words.page.language} onChange={speak} />
        </div>
      </header>
      <main>
        {found ? (
          <VerdictPage
            found={found}
            question={question}
            busy={busy}
            answer={answer}
            onMore={(lastFour) => void send({ ...question, lastFour })}
            onRestart={restart}
          />
        ) : (
          <EntryForm
            first={question}
            linked={linked}
            answer={answer}
            busy={busy}
            onAsk={(asked) => void send(asked)}
          />
        )}
      </main>
    </div>
  )
}
