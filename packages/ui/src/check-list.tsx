import type { ReactNode } from 'react'
import { StateMark, type StateShape } from './state-mark.tsx'

export type CheckLine = {
  key: string
  state: StateShape
  stateWord: string
  title: string
  note?: string | undefined
  detail?: ReactNode
}

export function CheckList({ title, checks }: { title: string; checks: readonly CheckLine[] }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-1.5 text-15 font-semibold text-ink-500">{title}</h2>
      <ul className="relative before:absolute before:top-3 before:bottom-3 before:left-2 before:w-0.5 before:bg-copper-200 print:grid print:grid-cols-2 print:gap-x-8 print:before:hidden">
        {checks.map((check) => (
          <li
            key={check.key}
            data-check={check.key}
            data-state={check.state}
            className="border-b border-line"
          >
            <Line check={check} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ check }: { check: CheckLine }) {
  const row = (
    <>
      <span className="relative mt-1 bg-paper print:bg-white">
        <StateMark shape={check.state} />
        <span className="sr-only">{check.stateWord} </span>
      </span>
      <span className="min-w-0 flex-1">{check.title}</span>
      {check.note && (
        <span className="max-w-[45%] self-center text-right text-13 text-ink-500">{check.note}</span>
      )}
    </>
  )
  if (!check.detail)
    return (
      <div className="flex min-h-11 items-start gap-3 py-2.5 text-15 print:min-h-0 print:py-1.5">{row}</div>
    )
  return (
    <details className="group">
      <summary className="flex min-h-11 list-none items-start gap-3 py-2.5 text-15 print:min-h-0 print:py-1.5">
        {row}
        <svg
          width="14"
          height="14"
          viewBox="0 0 14 14"
          aria-hidden="true"
          className="mt-1.5 shrink-0 text-ink-500 transition-transform group-open:rotate-180 print:hidden"
        >
          <path d="M2.5 5l4.5 4.5L11.5 5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </summary>
      <div className="pr-2 pb-3 pl-[1.875rem] text-14 text-ink-700 print:hidden">{check.detail}</div>
    </details>
  )
}
