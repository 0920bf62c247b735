import type { Plan } from '@jiangji/domain/progression/plan'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

export function usePlannedWords() {
  const { words } = useLearnerWords()
  const domain = useDomain()
  const dates = useDates()
  return (item: Plan['planned'][number]): string =>
    (item.what === 'award'
      ? [
          item.contest,
          domain.level(item.level),
          domain.choice('competition', 'awardLevel', item.award),
          words.progression.facts.entrants[item.participation],
          dates.date(item.awardedOn),
        ]
      : [domain.scheme(item.scheme), domain.level(item.level)]
    ).join(' · ')
}
