import type { Batch } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

/** Who did what with a batch, and when. */
export function BatchSteps({ steps }: { steps: Batch['steps'] }) {
  const { words } = useDeskWords()
  const dates = useDates()
  const w = words.college.import
  if (steps.length === 0) return null
  return (
    <section>
      <h2 className="mb-2 text-15 font-semibold text-ink-500">{w.stepsTaken}</h2>
      <ol className="space-y-1 text-14 text-ink-700">
        {steps.map(({ step, by, at }, place) => (
          <li key={place} className="flex flex-wrap gap-x-3">
            <span className="min-w-[9em] text-ink-500">{dates.moment(at)}</span>
            <span>{words.college.by(w.stepTaken[step], by ?? '')}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
