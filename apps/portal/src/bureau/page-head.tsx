import type { ReactNode } from 'react'

export function PageHead({ title, line, action }: { title: string; line?: ReactNode; action?: ReactNode }) {
  return (
    <header className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-22 leading-snug font-semibold">{title}</h1>
        {line && <div className="text-14 text-ink-500">{line}</div>}
      </div>
      {action && <div className="flex flex-wrap items-start gap-3">{action}</div>}
    </header>
  )
}
