import { WayMap, type WayStation, type WayStep } from '@jiangji/ui/way-map'
import type { Progression } from '../../api/outputs.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

type Step = Progression['trail']['steps'][number]

const drawn = { finished: 'past', here: 'here', left: 'past', passedBy: 'ahead', ahead: 'ahead' } as const

export function StageMap({ progression: { trail } }: { progression: Progression }) {
  const { words } = useLearnerWords()
  const domain = useDomain()
  const w = words.progression.map
  const stationOf = (stage: 'secondary' | 'associate' | 'bachelor'): WayStation => {
    const state = trail.stages.find((each) => each.stage === stage)?.state ?? 'ahead'
    return { key: stage, label: domain.stage(stage), note: w[state], state: drawn[state] }
  }
  const said = trail.steps.map(({ from, to, answers }) =>
    w.step(
      domain.stage(from),
      domain.stage(to),
      w.answers(answers.eligible, answers.notYet, answers.cannotTell),
    ),
  )
  return (
    <WayMap
      label={[w.label, ...said].join(words.shell.listComma)}
      stations={[stationOf('secondary'), stationOf('associate'), stationOf('bachelor')]}
      steps={trail.steps.map(stepOf)}
    />
  )
}

function stepOf({ from, to, answers }: Step): WayStep {
  const over = from === 'associate' ? 'second' : to === 'bachelor' ? 'both' : 'first'
  return {
    key: over,
    over,
    counts: [
      { shape: 'passed', count: answers.eligible },
      { shape: 'none', count: answers.notYet },
      { shape: 'unknown', count: answers.cannotTell },
    ],
  }
}
