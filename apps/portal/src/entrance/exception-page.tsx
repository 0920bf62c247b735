import { Brand } from '@jiangji/ui/brand'
import { buttonClass } from '@jiangji/ui/button'
import { EmptyState } from '@jiangji/ui/empty-state'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Failure } from '../failure.tsx'
import { useWords } from '../words/use-words.tsx'

export function NotFoundPage() {
  const { words } = useWords()
  const w = words.shell.notFound
  return (
    <Frame>
      <EmptyState
        title={w.title}
        hint={w.hint}
        action={
          <a href="/" className={buttonClass()}>
            {w.home}
          </a>
        }
      />
    </Frame>
  )
}

export function FailurePage({ error }: { error: unknown }) {
  const router = useRouter()
  return (
    <Frame>
      <Failure error={error} onAgain={() => void router.invalidate()} />
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const { words } = useWords()
  return (
    <main className="mx-auto max-w-160 space-y-6 p-5">
      <h1 className="text-16">
        <Brand label={words.shell.brand} />
      </h1>
      {children}
    </main>
  )
}
