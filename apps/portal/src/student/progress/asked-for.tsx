import { Chips } from '@jiangji/ui/chips'
import { SelectField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import type { Progression } from '../../api/outputs.ts'
import { thisYear } from '../../clock.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { usePlan } from './use-plan.ts'

const yearsAhead = 4

/** For which year is asked, and when she finishes where her school does not say it. */
export function AskedFor({ progression }: { progression: Progression }) {
  const { words } = useLearnerWords()
  const sentence = useRefusal()
  const w = words.progression
  const plan = usePlan(progression)
  const years = Array.from({ length: yearsAhead }, (_, at) => thisYear() + at)
  const offered = years.includes(progression.intake) ? years : [progression.intake, ...years]
  return (
    <section className="space-y-3">
      <div>
        <p className="mb-1.5 text-15 font-semibold">{w.intake}</p>
        <Chips
          label={w.intake}
          chips={offered.map((year) => ({ key: String(year), label: w.intakeYear(year) }))}
          selected={String(progression.intake)}
          onSelect={(year) => plan.chooseIntake(Number(year))}
        />
      </div>
      <Finishing progression={progression} />
      {plan.save.isError && <Notice tone="bad">{sentence(plan.save.error)}</Notice>}
    </section>
  )
}

function Finishing({ progression }: { progression: Progression }) {
  const { words } = useLearnerWords()
  const w = words.progression.finishing
  const { stage, finishings, plan } = progression
  const { change } = usePlan(progression)
  if (stage === null) return null
  const known = finishings.find((each) => each.stage === stage && each.evidence.source !== 'supposed')
  if (known) return <p className="text-14 text-ink-700">{w.known(known.year, known.evidence.title)}</p>
  const years = Array.from({ length: yearsAhead + 1 }, (_, at) => String(thisYear() - 1 + at))
  return (
    <SelectField
      label={w.label}
      help={w.ask}
      value={String(plan.finishes[stage] ?? '')}
      placeholder={w.notSaid}
      choices={years.map((year) => ({ value: year, label: words.progression.intakeYear(Number(year)) }))}
      onPick={(year) =>
        change({ finishes: { ...plan.finishes, [stage]: year === '' ? undefined : Number(year) } })
      }
    />
  )
}
