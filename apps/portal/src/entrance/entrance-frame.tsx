import { Brand } from '@jiangji/ui/brand'
import { LanguageSwitch } from '@jiangji/ui/language-switch'
import type { ReactNode } from 'react'
import { TextSize } from '../text-size/text-size.tsx'
import { useWords } from '../words/use-words.tsx'

export function EntranceFrame({
  title,
  lead,
  children,
}: {
  title: string
  lead: string
  children: ReactNode
}) {
  const { words, language, speak } = useWords()
  return (
    <div className="flex min-h-dvh flex-col sm:items-center">
      <header className="flex w-full max-w-270 items-center justify-between px-5 py-2 sm:px-8">
        <Brand label={words.shell.brand} />
        <div className="flex items-center gap-2">
          <TextSize label={words.shell.largeText} />
          <LanguageSwitch language={language} label={words.shell.language} onChange={speak} />
        </div>
      </header>
      <main className="w-full flex-1 sm:max-w-110 sm:pt-8 sm:pb-16">
        <Way />
        <section className="px-5 pb-8 sm:rounded-2xl sm:border sm:border-line sm:bg-white sm:px-8 sm:pt-7">
          <h1 className="text-24 leading-tight font-semibold">{title}</h1>
          <p className="mt-1 mb-5 text-ink-500">{lead}</p>
          {children}
        </section>
      </main>
    </div>
  )
}

function Way() {
  return (
    <svg viewBox="0 0 440 84" aria-hidden="true" className="block w-full px-5 pb-3 sm:px-2">
      <path
        d="M8 70C90 70 84 44 160 44"
        fill="none"
        className="stroke-copper-600"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path
        d="M160 44C236 44 226 22 300 22S380 12 430 12"
        fill="none"
        className="stroke-copper-300"
        strokeWidth="3"
        strokeDasharray="2 8"
        strokeLinecap="round"
      />
      <circle cx="10" cy="70" r="6" className="fill-copper-600" />
      <circle cx="160" cy="44" r="9" className="fill-white stroke-copper-600" strokeWidth="4" />
      <circle cx="298" cy="22" r="6" className="fill-white stroke-copper-300" strokeWidth="3" />
      <circle cx="428" cy="12" r="6" className="fill-white stroke-copper-300" strokeWidth="3" />
    </svg>
  )
}
