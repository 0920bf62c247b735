import type { RegisterList } from '../../api/outputs.ts'
import { useWords } from '../../words/use-words.tsx'

/** What the plan counts from a register. */
export function RegisterFigures({ list: { sites, figures, register } }: { list: RegisterList }) {
  const { words } = useWords()
  const w = words.registers.figures
  const lines = [
    sites && w.sites(sites.year, sites.x, sites.recognition),
    figures &&
      w.partners(
        figures.inForce,
        figures.whole,
        figures.perHundred === null ? w.unknown : String(figures.perHundred),
      ),
    register === 'teaching-hours' && w.hours,
  ].filter((line) => typeof line === 'string')
  return lines.map((line) => (
    <p key={line} className="max-w-[60em] text-14 text-ink-700">
      {line}
    </p>
  ))
}
