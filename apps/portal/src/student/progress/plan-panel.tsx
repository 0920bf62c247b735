import { mostPlanned, type Plan } from '@jiangji/domain/progression/plan'
import { Button, IconButton } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Progression } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { AddPlanned } from './add-planned.tsx'
import { usePlan } from './use-plan.ts'
import { usePlannedWords } from './use-planned-words.ts'

export function PlanPanel({ progression }: { progression: Progression }) {
  const { words } = useLearnerWords()
  const w = words.progression.plan
  const sentence = useRefusal()
  const plan = usePlan(progression)
  const [adding, setAdding] = useState(false)
  const { planned, supposed } = progression.plan
  const isFull = planned.length >= mostPlanned
  return (
    <section aria-label={w.title} className="rounded-card border border-line bg-white px-4 py-4">
      <h2 className="text-17 font-semibold">{w.title}</h2>
      <p className="mt-1 text-14 text-ink-700">{w.lead}</p>
      {plan.save.isError && <Notice tone="bad">{sentence(plan.save.error)}</Notice>}
      <ul className="my-2 divide-y divide-line">
        {planned.map((item, at) => (
          <Planned key={at} item={item} onRemove={() => planned.toSpliced(at, 1)} progression={progression} />
        ))}
      </ul>
      {progression.planned && (
        <p role="status" className="mb-3 text-15 font-semibold text-copper-700">
          {w.changed(opened(progression))}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" onClick={() => setAdding(true)} disabled={isFull}>
          <Plus size={18} aria-hidden="true" />
          {isFull ? w.full(mostPlanned) : w.add}
        </Button>
        {planned.length + supposed.length > 0 && (
          <Button variant="quiet" onClick={() => plan.change({ planned: [], supposed: [] })}>
            {w.clear}
          </Button>
        )}
      </div>
      {adding && (
        <AddPlanned
          intake={progression.intake}
          busy={plan.save.isPending}
          onClose={() => setAdding(false)}
          onAdd={(item) => {
            plan.change({ planned: [...planned, item] })
            setAdding(false)
          }}
        />
      )}
    </section>
  )
}

function opened({ routes, planned }: Progression): number {
  return (planned ?? []).filter(
    ({ route, answer }) =>
      answer === 'eligible' && routes.find((each) => each.route === route)?.answer !== 'eligible',
  ).length
}

type PlannedProps = {
  item: Plan['planned'][number]
  onRemove: () => Plan['planned']
  progression: Progression
}

function Planned({ item, onRemove, progression }: PlannedProps) {
  const { words } = useLearnerWords()
  const w = words.progression.plan
  const say = usePlannedWords()
  const toast = useToast()
  const { change } = usePlan(progression)
  const remove = () => {
    change({ planned: onRemove() })
    toast.offer(w.removed, w.undo, () => change({ planned: progression.plan.planned }))
  }
  return (
    <li className="flex items-center justify-between gap-2 py-1 text-15">
      {say(item)}
      <IconButton label={w.remove(say(item))} onClick={remove}>
        <Trash2 size={18} aria-hidden="true" />
      </IconButton>
    </li>
  )
}
