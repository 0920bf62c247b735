import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'

type DeskHeadProps = {
  title: string
  line?: ReactNode
  action?: ReactNode
  back?: {
    to:
      | '/desk/import'
      | '/desk/approval'
      | '/desk/records'
      | '/desk/changes'
      | '/desk/learners'
      | '/desk/classes'
    label: string
  }
}

export function DeskHead({ title, line, action, back }: DeskHeadProps) {
  return (
    <header className="mb-4 print:hidden">
      {back && (
        <Link
          to={back.to}
          className="-ml-1 inline-flex min-h-11 items-center gap-0.5 text-15 text-copper-700 no-underline sm:min-h-9"
        >
          <ChevronLeft size={18} aria-hidden="true" />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-22 leading-snug font-semibold">{title}</h1>
          {line && <div className="text-14 text-ink-500">{line}</div>}
        </div>
        {action && <div className="flex flex-wrap items-start gap-3">{action}</div>}
      </div>
    </header>
  )
}
