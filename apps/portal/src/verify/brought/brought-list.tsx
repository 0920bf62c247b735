import type { Verification } from '@jiangji/credentials/verify'
import { Button } from '@jiangji/ui/button'
import { StateMark } from '@jiangji/ui/state-mark'
import { useEffect } from 'react'
import { useWords } from '../use-words.tsx'
import { useAsOf } from './as-of.ts'
import { Doubt } from './doubt.tsx'
import type { Basis } from './protocol.ts'
import { markOf, readingOf } from './reading.ts'
import type { Given } from './use-answer.ts'

type BroughtListProps = {
  given: Given
  basis: Basis
  verifications: readonly Verification[]
  onOpen: (at: number) => void
  onRestart: () => void
}

const shapes = { valid: 'passed', invalid: 'failed', undetermined: 'unknown' } as const

export function BroughtList({ given, basis, verifications, onOpen, onRestart }: BroughtListProps) {
  const { words } = useWords()
  const w = words.page.brought
  const asOf = useAsOf(given.at, basis)
  useEffect(() => {
    document.title = `${w.count(verifications.length)} · ${words.page.brand}`
  }, [verifications, w, words])
  return (
    <div className="px-5 py-6 sm:px-0">
      <h1 className="text-24 leading-tight font-semibold">{w.count(verifications.length)}</h1>
      <p className="mt-1 mb-3 text-13 text-ink-700">{asOf}</p>
      <Doubt basis={basis} />
      <ul className="mb-5 space-y-3">
        {verifications.map((verification, at) => {
          const mark = markOf(readingOf(verification))
          return (
            <li key={at} data-listed={mark}>
              <button
                type="button"
                onClick={() => onOpen(at)}
                className="flex w-full items-start gap-3 rounded-card border border-line bg-white px-4 py-3 text-left hover:border-copper-300"
              >
                <span className="mt-1">
                  <StateMark shape={shapes[mark]} />
                </span>
                <span className="min-w-0">
                  <span className="block font-semibold">
                    {verification.credential?.achievement.name ?? w.unreadable}
                  </span>
                  <span className="block text-14 text-ink-700">
                    {[words.domain.verdict(mark), verification.credential?.holder.name]
                      .filter(Boolean)
                      .join(w.listDot)}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <Button variant="secondary" onClick={onRestart} className="w-full">
        {w.again}
      </Button>
    </div>
  )
}
