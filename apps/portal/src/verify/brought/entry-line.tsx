import { formatShareCode } from '@jiangji/domain/identity/share-code'
import { StateMark } from '@jiangji/ui/state-mark'
import type { ReactNode } from 'react'
import { useWords } from '../use-words.tsx'
import type { Entry } from './entries.ts'
import { useNotVerified } from './not-verified.ts'
import { markOf, readingOf } from './reading.ts'

const shapes = { valid: 'passed', invalid: 'failed', undetermined: 'unknown' } as const

/** One line of the list; what carries no credential gets a sentence and no verdict. */
export function EntryLine({ entry, onOpen }: { entry: Entry; onOpen: () => void }) {
  if (entry.kind === 'none') return <NoneLine entry={entry} />
  if (entry.kind === 'shareCode') return <CodeLine entry={entry} onOpen={onOpen} />
  return <CredentialLine entry={entry} onOpen={onOpen} />
}

function CredentialLine({
  entry: { verification, file },
  onOpen,
}: {
  entry: Extract<Entry, { kind: 'credential' }>
  onOpen: () => void
}) {
  const { words } = useWords()
  const w = words.page.brought
  const mark = markOf(readingOf(verification))
  const { credential } = verification
  return (
    <li data-listed={mark}>
      <Opens onOpen={onOpen}>
        <span className="mt-1">
          <StateMark shape={shapes[mark]} />
        </span>
        <span className="min-w-0">
          <span className="block font-semibold">
            {credential === null ? w.unreadable : (credential.achievement.name ?? w.untitled)}
          </span>
          <span className="block text-14 text-ink-700">
            {[words.domain.verdict(mark), credential?.holder.name].filter(Boolean).join(w.listDot)}
          </span>
          <FileName name={file} />
        </span>
      </Opens>
    </li>
  )
}

function CodeLine({
  entry: { code, file },
  onOpen,
}: {
  entry: Extract<Entry, { kind: 'shareCode' }>
  onOpen: () => void
}) {
  const { words } = useWords()
  return (
    <li data-listed="code">
      <Opens onOpen={onOpen}>
        <span className="min-w-0">
          <span className="block font-semibold">{words.page.codeKnown(formatShareCode(code))}</span>
          <span className="block text-14 text-ink-700">{words.page.brought.openCode}</span>
          <FileName name={file} />
        </span>
      </Opens>
    </li>
  )
}

function NoneLine({ entry: { answer, file } }: { entry: Extract<Entry, { kind: 'none' }> }) {
  return (
    <li data-listed="none" className="rounded-card border border-line bg-head px-4 py-3">
      <span className="block text-15">{useNotVerified(answer)}</span>
      <FileName name={file} />
    </li>
  )
}

function FileName({ name }: { name: string | null }) {
  return name && <span className="block text-13 break-all text-ink-700">{name}</span>
}

function Opens({ onOpen, children }: { onOpen: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex w-full items-start gap-3 rounded-card border border-line bg-white px-4 py-3 text-left hover:border-copper-300"
    >
      {children}
    </button>
  )
}
