import { EmptyState } from '@jiangji/ui/empty-state'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { SkilledOccupation } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { PageHead } from '../page-head.tsx'
import { OccupationCard } from './occupation-card.tsx'

export function SkillsPage() {
  const { words } = useLearnerWords()
  const skills = useQuery(api.skill.mine.queryOptions())
  return (
    <>
      <PageHead title={words.skills.title} />
      <Asked query={skills} lines={6}>
        {(occupations) => <Opened occupations={occupations} />}
      </Asked>
    </>
  )
}

function Opened({ occupations }: { occupations: readonly SkilledOccupation[] }) {
  const { words } = useLearnerWords()
  const w = words.skills
  const shown = occupations.filter(({ by }) => by === 'evidence')
  const led = occupations.filter(({ by }) => by !== 'evidence')
  return (
    <div className="space-y-5 px-5 pt-4 pb-8">
      <p className="text-15 text-ink-700">{w.lead}</p>
      {shown.length === 0 && <EmptyState title={w.empty} hint={w.emptyHint} />}
      {shown.map((occupation, at) => (
        <OccupationCard key={occupation.code} occupation={occupation} isOpen={at === 0} />
      ))}
      <Rule />
      {led.length > 0 && (
        <section>
          <h2 className="text-17 font-semibold">{w.majors}</h2>
          <p className="mt-1 mb-3 text-14 text-ink-500">{w.majorsHint}</p>
          <div className="space-y-3">
            {led.map((occupation) => (
              <OccupationCard key={occupation.code} occupation={occupation} isOpen={false} />
            ))}
          </div>
        </section>
      )}
    </div>
  )
}

function Rule() {
  const { words } = useLearnerWords()
  const { rule } = words.skills
  return (
    <section className="rounded-card border border-line bg-white px-4 py-3 text-14 text-ink-700">
      <h2 className="mb-1 text-15 font-semibold text-ink-900">{rule.title}</h2>
      <p>{rule.text}</p>
      <p className="mt-2">{rule.links}</p>
    </section>
  )
}
