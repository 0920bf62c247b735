import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'

const four = ['placement', 'course', 'competition', 'certificate'] as const

type KindCountsProps = {
  counts: Readonly<Record<string, number>>
  selected: string | null
  onSelect: (kind: string | null) => void
}

export function KindCounts({ counts, selected, onSelect }: KindCountsProps) {
  const { words } = useWords()
  const domain = useDomain()
  return (
    <div
      role="group"
      aria-label={words.student.portfolio.counts}
      className="grid grid-cols-4 gap-2 px-5 pt-4"
    >
      {four.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={selected === kind}
          title={domain.kind(kind)}
          onClick={() => onSelect(selected === kind ? null : kind)}
          className="rounded-control border border-line bg-white pt-2 pb-1.5 text-ink-700 hover:border-copper-300 aria-pressed:border-copper-500 aria-pressed:bg-copper-50 aria-pressed:text-copper-700"
        >
          {domain.kindSign(kind)}
          <b className="block text-22 leading-tight">{counts[kind] ?? 0}</b>
        </button>
      ))}
    </div>
  )
}
