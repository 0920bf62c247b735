import { stageWordOf } from '@jiangji/domain/learner/schooling'
import { StageTrail, type Stage } from '@jiangji/ui/stage-trail'
import type { Portfolio } from '../api/outputs.ts'
import { useDates } from '../words/use-dates.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'

const stages = ['secondary', 'associate', 'bachelor'] as const
type StageName = (typeof stages)[number]

export function StudyWay({ enrolments }: { enrolments: Portfolio['enrolments'] }) {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const latest = enrolments.at(-1)
  const first = enrolments[0]
  if (!latest || !first) return null
  const at = stages.findIndex((stage) => stage === latest.stage)
  const stageOf = (stage: StageName): Stage => {
    const place = stages.indexOf(stage)
    const label = domain.stage(place === at ? stageWordOf(latest) : stage)
    if (place === at)
      return { key: stage, label: `${label} ${domain.enrolmentState(latest.state)}`, state: 'now' }
    const passed = place < at && enrolments.some((enrolment) => enrolment.stage === stage)
    return { key: stage, label, state: passed ? 'past' : 'ahead' }
  }
  const start = words.student.portfolio.enrolledIn(dates.date(first.enrolledOn.slice(0, 7)))
  const drawn = [stageOf('secondary'), stageOf('associate'), stageOf('bachelor')] as const
  const spoken = words.student.portfolio.trail(
    [start, ...drawn.map(({ label }) => label)].join(words.shell.listComma),
  )
  return (
    <section className="border-b border-line bg-white px-5 pt-1 pb-3">
      <StageTrail label={spoken} start={start} stages={drawn} />
    </section>
  )
}
