import type { ReactNode } from 'react'

export type TrailStep = { key: string; label: string; state: 'done' | 'now' | 'todo' }

const dots = {
  done: 'size-3 border-2 border-copper-600 bg-copper-600',
  now: 'size-3.5 border-4 border-copper-600 bg-white',
  todo: 'size-3 border-2 border-ink-300 bg-white',
} as const

const inks = { done: 'text-ink-900', now: 'font-semibold text-copper-700', todo: 'text-ink-500' } as const

export function TrailSteps({ label, steps }: { label: string; steps: readonly TrailStep[] }) {
  return (
    <ol aria-label={label} className="flex flex-wrap items-center gap-y-1.5 py-1 text-14">
      {steps.map((step, at) => (
        <li
          key={step.key}
          aria-current={step.state === 'now' ? 'step' : undefined}
          className={`flex shrink-0 items-center whitespace-nowrap ${inks[step.state]}`}
        >
          {at > 0 && (
            <span
              aria-hidden="true"
              className={`mx-2 h-0.5 w-4 sm:mx-2.5 sm:w-11 ${step.state === 'todo' ? 'bg-line' : 'bg-copper-500'}`}
            />
          )}
          <span aria-hidden="true" className={`mr-1.5 inline-block rounded-full ${dots[step.state]}`} />
          {step.label}
        </li>
      ))}
    </ol>
  )
}

export function Trail({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="region"
      aria-label={label}
      className="relative pl-9 before:absolute before:top-2 before:bottom-0 before:left-[0.6875rem] before:w-0.5 before:bg-copper-500"
    >
      {children}
    </div>
  )
}

export function TrailHeading({ level = 2, children }: { level?: 2 | 3; children: ReactNode }) {
  const Heading = `h${level}` as const
  return (
    <Heading className="relative mt-4 mb-2 text-16 leading-6 font-semibold text-copper-700 first:mt-0 before:absolute before:top-1.5 before:-left-[1.875rem] before:size-3 before:rounded-full before:border-[3px] before:border-copper-600 before:bg-paper">
      {children}
    </Heading>
  )
}

export function TrailMark({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <div className="relative mb-2.5">
      <span className="absolute top-3 -left-6 -translate-x-1/2">{mark}</span>
      {children}
    </div>
  )
}

export type LifeMoment = {
  key: string
  title: string
  when?: string | undefined
  note?: string | undefined
  tone: 'done' | 'bad' | 'todo'
}

const lifeDots = {
  done: 'rounded-full border-copper-600 bg-copper-600',
  bad: 'rotate-45 border-cinnabar-700 bg-cinnabar-700',
  todo: 'rounded-full border-ink-300 bg-white',
} as const

export function LifeTrail({ label, moments }: { label: string; moments: readonly LifeMoment[] }) {
  return (
    <ol aria-label={label} className="space-y-0">
      {moments.map((moment, at) => (
        <li key={moment.key} className="relative pb-4 pl-7 last:pb-0">
          {at < moments.length - 1 && (
            <span
              aria-hidden="true"
              className="absolute top-4 -bottom-1.5 left-[0.3125rem] w-0.5 bg-copper-300"
            />
          )}
          <span
            aria-hidden="true"
            className={`absolute top-1.5 left-0 size-3 border-2 ${lifeDots[moment.tone]}`}
          />
          <p className="text-15 leading-6">
            <span className={moment.tone === 'bad' ? 'font-semibold text-cinnabar-700' : ''}>
              {moment.title}
            </span>
            {moment.when && <span className="ml-2 text-13 text-ink-500">{moment.when}</span>}
          </p>
          {moment.note && <p className="text-13 text-ink-500">{moment.note}</p>}
        </li>
      ))}
    </ol>
  )
}
