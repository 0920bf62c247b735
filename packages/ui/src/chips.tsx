export type Chip = { key: string; label: string }

type ChipsProps = { label: string; chips: readonly Chip[]; selected: string; onSelect: (key: string) => void }

export function Chips({ label, chips, selected, onSelect }: ChipsProps) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {chips.map((chip) => (
        <button
          key={chip.key}
          type="button"
          aria-pressed={chip.key === selected}
          onClick={() => onSelect(chip.key)}
          className="min-h-11 rounded-full border border-line bg-white px-3.5 text-14 hover:border-ink-500 aria-pressed:border-ink-900 aria-pressed:bg-ink-900 aria-pressed:text-white sm:min-h-8 sm:px-3 sm:text-13"
        >
          {chip.label}
        </button>
      ))}
    </div>
  )
}
