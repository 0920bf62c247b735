import type { RegisterList } from '../../api/outputs.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

/** What the plan counts from a register. */
export function RegisterFigures({ list: { sites, figures, register } }: { list: RegisterList }) {
  const { words } = useDeskWords()
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
