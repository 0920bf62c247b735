import type { ReactNode } from 'react'
import { StateMark, type StateShape } from './state-mark.tsx'

const tones = {
  info: { box: 'border-copper-200 bg-copper-50', shape: undefined },
  good: { box: 'border-jade-100 bg-jade-50', shape: 'passed' },
  wait: { box: 'border-amber-100 bg-amber-50', shape: 'unknown' },
  bad: { box: 'border-cinnabar-100 bg-cinnabar-50', shape: 'failed' },
} as const satisfies Record<string, { box: string; shape: StateShape | undefined }>

type NoticeProps = { tone?: keyof typeof tones; title?: string; children?: ReactNode; action?: ReactNode }

export function Notice({ tone = 'info', title, children, action }: NoticeProps) {
  const { box, shape } = tones[tone]
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={`flex flex-wrap items-start gap-x-3 gap-y-2 rounded-control border px-4 py-3 text-15 ${box}`}
    >
      {shape && (
        <span className="mt-1">
          <StateMark shape={shape} />
        </span>
      )}
      <div className="min-w-[12em] flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink-700">{children}</div>}
      </div>
      {action}
    </div>
  )
}
