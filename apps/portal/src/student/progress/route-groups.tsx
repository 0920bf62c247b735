import type { Progression, Route } from '../../api/outputs.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { RouteCard } from './route-card.tsx'

const stages = ['secondary', 'associate', 'bachelor']
const order = { eligible: 0, notYet: 1, cannotTell: 2 } as const

type Group = 'now' | 'later' | 'form' | 'others'
const groups: readonly Group[] = ['now', 'later', 'form', 'others']

/** From where she is first; what concerns other people stands closed at the end. */
export function RouteGroups({ progression }: { progression: Progression }) {
  const { words } = useLearnerWords()
  const w = words.progression.groups
  const byGroup = (group: Group) =>
    progression.routes
      .filter((route) => groupOf(route, progression.stage) === group)
      .toSorted((one, other) => order[one.answer] - order[other.answer])
  return groups.map((group) => {
    const routes = byGroup(group)
    if (routes.length === 0) return null
    const list = (
      <ul className="space-y-3">
        {routes.map((route) => (
          <RouteCard key={route.route} route={route} progression={progression} />
        ))}
      </ul>
    )
    return group === 'others' ? (
      <details key={group}>
        <summary className="min-h-11 py-2 text-17 font-semibold">{w[group]}</summary>
        {list}
      </details>
    ) : (
      <section key={group} aria-label={w[group]}>
        <h2 className="mb-2 text-17 font-semibold">{w[group]}</h2>
        {list}
      </section>
    )
  })
}

function groupOf({ editions }: Route, stage: Progression['stage']): Group {
  const [{ rule } = { rule: null }] = editions
  if (rule === null) return 'others'
  if (rule.effect === 'form') return 'form'
  const here = stage === null ? -1 : stages.indexOf(stage)
  const from = rule.from.map((origin) => stages.indexOf(origin)).filter((at) => at >= 0)
  if (from.includes(here)) return 'now'
  return from.some((at) => at > here) ? 'later' : 'others'
}
