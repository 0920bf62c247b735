import type { Found } from './check-answer.ts'
import { useWords } from './use-words.tsx'

type SharedRecordsProps = {
  share: NonNullable<Found['share']>
  busy: boolean
  onPlace: (place: number) => void
}

/** The records of one share: which is on the page, and the way to the others without typing again. */
export function SharedRecords({ share, busy, onPlace }: SharedRecordsProps) {
  const { words } = useWords()
  const w = words.page
  if (share.listed.length < 2) return null
  return (
    <nav aria-label={w.inShare(share.listed.length)} className="print:hidden">
      <h2 className="mb-2 text-15 font-semibold text-ink-500">{w.inShare(share.listed.length)}</h2>
      <ol className="divide-y divide-line rounded-card border border-line bg-white">
        {share.listed.map(({ kind, title }, at) => (
          <li key={at}>
            <button
              type="button"
              disabled={busy}
              aria-current={at + 1 === share.place ? 'true' : undefined}
              onClick={() => onPlace(at + 1)}
              className="flex min-h-12 w-full items-center justify-between gap-3 px-4 py-2 text-left text-15 aria-[current]:font-semibold aria-[current]:text-copper-700"
            >
              <span className="min-w-0 wrap-anywhere">{title ?? w.correctedRecord}</span>
              <span className="shrink-0 text-13 text-ink-500">{words.domain.kind(kind)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
