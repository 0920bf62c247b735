import { Chips } from '@jiangji/ui/chips'
import { useQueryClient } from '@tanstack/react-query'
import type { Child, Session } from '../../api/outputs.ts'
import { chooseChild } from '../../session/child.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

/** Whose portfolio is looked at; chips only where she has more than one child below fourteen. */
export function ChildChoice({ session, acting }: { session: Session; acting: Child }) {
  const { words } = useLearnerWords()
  const queries = useQueryClient()
  const guarded = session.children.filter(({ isGuarded }) => isGuarded)
  const choose = (learnerId: string) => {
    chooseChild(learnerId)
    void queries.resetQueries()
  }
  return (
    <section aria-label={words.guardian.child}>
      <h2 className="text-24 leading-tight font-semibold wrap-anywhere">{acting.name}</h2>
      <p className="text-14 text-ink-500">{acting.school}</p>
      {guarded.length > 1 && (
        <div className="mt-3">
          <Chips
            label={words.guardian.child}
            chips={guarded.map(({ learnerId, name }) => ({ key: learnerId, label: name }))}
            selected={acting.learnerId}
            onSelect={choose}
          />
        </div>
      )}
    </section>
  )
}
