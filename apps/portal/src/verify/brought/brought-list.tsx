import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useEffect } from 'react'
import { useWords } from '../use-words.tsx'
import { mostFiles } from '../way.ts'
import { useAsOf } from './as-of.ts'
import { Doubt } from './doubt.tsx'
import type { Entry } from './entries.ts'
import { EntryLine } from './entry-line.tsx'
import type { Basis } from './protocol.ts'
import type { Given } from './use-answers.ts'

type BroughtListProps = {
  entries: readonly Entry[]
  files: number
  /** How many files were left because there were too many. */
  left: number
  onOpen: (at: number) => void
  onCode: (code: string) => void
  onRestart: () => void
}

export function BroughtList({ entries, files, left, onOpen, onCode, onRestart }: BroughtListProps) {
  const { words } = useWords()
  const w = words.page.brought
  const credentials = entries.filter((entry) => entry.kind === 'credential')
  const [first] = credentials
  const title = files === 1 ? w.count(credentials.length) : w.countFiles(files, credentials.length)
  useEffect(() => {
    document.title = `${title} · ${words.page.brand}`
  }, [title, words])
  return (
    <div className="px-5 py-6 sm:px-0">
      <h1 className="mb-1 text-24 leading-tight font-semibold">{title}</h1>
      {first && <RestsOn basis={first.basis} given={first.given} />}
      {left > 0 && (
        <div className="mt-3">
          <Notice tone="wait">{w.tooManyFiles(mostFiles, left)}</Notice>
        </div>
      )}
      <ul className="mt-3 mb-5 space-y-3">
        {entries.map((entry, at) => (
          <EntryLine
            key={at}
            entry={entry}
            onOpen={() => (entry.kind === 'shareCode' ? onCode(entry.code) : onOpen(at))}
          />
        ))}
      </ul>
      <Button variant="secondary" onClick={onRestart} className="w-full">
        {w.again}
      </Button>
    </div>
  )
}

function RestsOn({ basis, given }: { basis: Basis; given: Given }) {
  return (
    <>
      <p className="text-13 text-ink-700">{useAsOf(given.at, basis)}</p>
      <Doubt basis={basis} />
    </>
  )
}
