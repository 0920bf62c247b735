import { StateMark, type StateShape } from '@jiangji/ui/state-mark'
import { Link } from '@tanstack/react-router'
import type { Progression, RouteEdition } from '../../api/outputs.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { useRuleWords } from './use-rule-words.ts'
import { usePlan } from './use-plan.ts'

type Held = RouteEdition['held']
type HeldCondition = Extract<Held, { condition: unknown }>
type Evidence = HeldCondition['evidence'][number]

const shapes = { met: 'passed', unmet: 'none', unknown: 'unknown' } as const satisfies Record<
  Held['truth'],
  StateShape
>

type Of<Thing> = Thing & { progression: Progression }

/** The conditions of a rule as they stand under all and any. */
export function HeldConditions({ held, progression }: Of<{ held: Held }>) {
  const { words } = useLearnerWords()
  const w = words.progression
  if ('condition' in held)
    return (
      <ul>
        <Condition held={held} progression={progression} />
      </ul>
    )
  return (
    <div>
      {held.how === 'any' && <p className="text-13 text-ink-500">{w.anyOf}</p>}
      <ul className={held.how === 'any' ? 'border-l-2 border-copper-200 pl-3' : ''}>
        {held.parts.map((part, at) =>
          'condition' in part ? (
            <Condition key={at} held={part} progression={progression} />
          ) : (
            <li key={at} className={held.how === 'any' ? 'mb-2 rounded-control bg-head px-3 py-1.5' : 'py-1'}>
              {part.how === 'all' && <p className="text-13 text-ink-500">{w.allOf}</p>}
              <HeldConditions held={part} progression={progression} />
            </li>
          ),
        )}
      </ul>
    </div>
  )
}

function Condition({ held, progression }: Of<{ held: HeldCondition }>) {
  const { words } = useLearnerWords()
  const w = words.progression
  const say = useRuleWords()
  return (
    <li className="flex items-start gap-2.5 py-1.5 text-14">
      <span className="mt-1">
        <StateMark shape={shapes[held.truth]} size={15} />
        <span className="sr-only">{w.truths[held.truth]} </span>
      </span>
      <div className="min-w-0 flex-1">
        <p>{say.condition(held.condition, progression.intake)}</p>
        {held.doubt && <p className="text-13 text-amber-700">{w.doubts[held.doubt]}</p>}
        {held.evidence.map((each, at) => (
          <Shown key={at} evidence={each} />
        ))}
        {held.condition.is === 'elsewhere' && (
          <Suppose fact={held.condition.fact} progression={progression} />
        )}
      </div>
    </li>
  )
}

function Shown({ evidence }: { evidence: Evidence }) {
  const { words } = useLearnerWords()
  const w = words.progression
  if (evidence.source === 'record' && evidence.id)
    return (
      <Link
        to="/portfolio/$recordId"
        params={{ recordId: evidence.id }}
        className="inline-flex min-h-11 items-center text-13 text-copper-700 sm:min-h-8"
      >
        {w.shownBy(evidence.title)}
      </Link>
    )
  const said = evidence.source === 'enrolment' ? w.enrolmentEvidence(evidence.title) : w.supposedEvidence
  return <p className="text-13 text-ink-500">{w.shownBy(said)}</p>
}

function Suppose({ fact, progression }: Of<{ fact: Progression['plan']['supposed'][number] }>) {
  const { words } = useLearnerWords()
  const w = words.progression
  const { suppose, save } = usePlan(progression)
  const holds = progression.plan.supposed.includes(fact)
  return (
    <button
      type="button"
      aria-pressed={holds}
      disabled={save.isPending}
      onClick={() => suppose(fact, !holds)}
      className="min-h-11 text-13 text-copper-700 underline underline-offset-4 sm:min-h-8"
    >
      {holds ? w.unsuppose : w.suppose}
    </button>
  )
}
