import { consentText } from '@jiangji/domain/consent/text'
import type { ConsentSubject } from '@jiangji/domain/consent/version'
import { Tag } from '@jiangji/ui/tag'
import type { ReactNode } from 'react'
import { useDates } from '../../words/use-dates.ts'
import { useRightsWords } from '../../words/use-rights-words.ts'

type ConsentProps = {
  subject: ConsentSubject
  title: string
  given: { givenAt: string; version: string }
  state: string
  until?: string
  children?: ReactNode
}

/** One consent: to what, when, in which wording, and what can be done with it now. */
export function Consent({ subject, title, given, state, until, children }: ConsentProps) {
  const words = useRightsWords()
  const w = words.consents
  const dates = useDates()
  const text = consentText(words.texts, subject, given.version)
  return (
    <li className="space-y-2 py-3">
      <div className="flex items-start justify-between gap-3">
        <h3 className="min-w-0 font-semibold wrap-anywhere">{title}</h3>
        <Tag tone="ink">{state}</Tag>
      </div>
      <p className="text-13 text-ink-500">
        {[w.given(dates.moment(given.givenAt)), until].filter(Boolean).join(' · ')}
      </p>
      <details>
        <summary className="min-h-11 cursor-pointer py-2.5 text-14 text-copper-700">{w.read}</summary>
        <div className="space-y-2 rounded-control bg-head px-3 py-2 text-14">
          {(text ?? w.noText).split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
          {text?.includes('\n') && <p>{w.shareText}</p>}
          <p className="text-13 text-ink-500">{w.version(given.version)}</p>
        </div>
      </details>
      {children}
    </li>
  )
}
