import { Tag, type Tone } from '@jiangji/ui/tag'
import type { Progression, Route } from '../../api/outputs.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { Edition } from './edition.tsx'
import { useRuleWords } from './use-rule-words.ts'

const tones = { eligible: 'jade', notYet: 'ink', cannotTell: 'amber' } as const satisfies Record<
  Route['answer'],
  Tone
>

export function RouteCard({ route, progression }: { route: Route; progression: Progression }) {
  const { words } = useLearnerWords()
  const w = words.progression
  const say = useRuleWords()
  const [first] = route.editions
  if (!first) return null
  const isJudged = first.rule.effect !== 'form'
  const then = progression.planned?.find((each) => each.route === route.route)
  return (
    <li className="rounded-card border border-line bg-white">
      <details className="group" data-route={route.route} data-answer={route.answer}>
        <summary className="list-none px-4 py-3">
          <span className="flex items-start justify-between gap-3">
            <h3 className="text-16 font-semibold">{say.title(first.rule)}</h3>
            <Fold />
          </span>
          {isJudged && (
            <span className="mt-1.5 flex flex-wrap gap-1.5">
              <Tag tone={tones[route.answer]}>{w.answers[route.answer]}</Tag>
              {then && then.answer !== route.answer && (
                <Tag tone={tones[then.answer]}>{w.withPlan(w.answers[then.answer])}</Tag>
              )}
            </span>
          )}
          {isJudged && route.reason && (
            <span className="mt-1 block text-14 text-ink-700">{w.reasons[route.reason]}</span>
          )}
          <span className="mt-1 block text-13 text-ink-500">
            {route.editions.map(({ rule }) => say.year(rule)).join(words.shell.listComma)}
          </span>
        </summary>
        <div className="divide-y divide-line border-t border-line px-4">
          {route.editions.map((edition) => (
            <Edition key={edition.rule.edition} edition={edition} progression={progression} />
          ))}
        </div>
      </details>
    </li>
  )
}

function Fold() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 14 14"
      aria-hidden="true"
      className="mt-1.5 shrink-0 text-ink-500 transition-transform group-open:rotate-180"
    >
      <path d="M2.5 5l4.5 4.5L11.5 5" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  )
}
