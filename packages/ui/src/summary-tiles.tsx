import { writeCount } from './writing/date.ts'

export type SummaryTile = {
  key: string
  label: string
  count: number
  tone?: 'ink' | 'cinnabar' | 'amber' | 'jade'
}

type SummaryTilesProps = {
  label: string
  tiles: readonly SummaryTile[]
  selected?: string | undefined
  onSelect?: ((key: string) => void) | undefined
}

const inks = {
  ink: '',
  cinnabar: 'text-cinnabar-700',
  amber: 'text-amber-700',
  jade: 'text-jade-700',
} as const
const rings = {
  ink: 'border-ink-700 ring-ink-700',
  cinnabar: 'border-cinnabar-700 ring-cinnabar-700',
  amber: 'border-amber-700 ring-amber-700',
  jade: 'border-jade-700 ring-jade-700',
} as const

export function SummaryTiles({ label, tiles, selected, onSelect }: SummaryTilesProps) {
  return (
    <div
      role="group"
      aria-label={label}
      className="grid grid-cols-2 gap-2.5 sm:grid-cols-3 lg:grid-cols-5 lg:gap-3"
    >
      {tiles.map((tile) => {
        const tone = tile.tone ?? 'ink'
        const on = tile.key === selected
        const look = `rounded-control border bg-white px-4 py-2.5 text-left ${on ? `ring-1 ring-inset ${rings[tone]}` : 'border-line'}`
        const body = (
          <>
            <span className="block text-13 text-ink-500">{tile.label}</span>
            <b className={`block text-26 leading-tight ${tile.count > 0 ? inks[tone] : ''}`}>
              {writeCount(tile.count)}
            </b>
          </>
        )
        if (!onSelect)
          return (
            <div key={tile.key} className={look}>
              {body}
            </div>
          )
        return (
          <button
            key={tile.key}
            type="button"
            aria-pressed={on}
            onClick={() => onSelect(tile.key)}
            className={`${look} hover:border-ink-500`}
          >
            {body}
          </button>
        )
      })}
    </div>
  )
}
