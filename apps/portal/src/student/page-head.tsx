import { useRouter } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePageTitle } from '../page-title.ts'
import { Bell } from './bell.tsx'

type PageHeadProps = {
  title: string
  back?: { to: string; label: string }
  action?: ReactNode
  bell?: boolean
}

export function PageHead({ title, back, action, bell = true }: PageHeadProps) {
  const router = useRouter()
  usePageTitle(title)
  return (
    <header className="border-b border-line bg-white px-5 pt-3 pb-3 print:hidden">
      {back && (
        <a
          href={back.to}
          onClick={(event) => {
            event.preventDefault()
            router.history.push(back.to)
          }}
          className="-ml-2 inline-flex min-h-11 items-center gap-0.5 pr-3 text-15 text-copper-700 no-underline"
        >
          <ChevronLeft size={20} aria-hidden="true" />
          {back.label}
        </a>
      )}
      <div className="flex min-h-11 items-center justify-between gap-3">
        <h1 className="text-22 leading-snug font-semibold">{title}</h1>
        {back ? (
          action
        ) : (
          <div className="flex items-center gap-2">
            {action}
            {bell && <Bell />}
          </div>
        )}
      </div>
    </header>
  )
}
