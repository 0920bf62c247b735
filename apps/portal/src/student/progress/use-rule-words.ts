import type { Condition } from '@jiangji/domain/progression/predicate'
import type { RouteEdition } from '../../api/outputs.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

type Rule = RouteEdition['rule']
type Truth = RouteEdition['held']['truth']

/** What a rule and its conditions are called. */
export function useRuleWords() {
  const { words, language } = useLearnerWords()
  const w = words.progression
  const condition = useConditionWords()
  const otherYears = { met: w.otherYearMet, unmet: w.otherYearUnmet, unknown: w.otherYearOpen }
  return {
    condition,
    title: (rule: Rule) => (language === 'zh-CN' ? rule.title : rule.titleEn),
    year: ({ firstYear, lastYear }: Rule) => {
      if (firstYear === null) return w.year.unknown
      return lastYear === firstYear ? w.year.one(firstYear) : w.year.from(firstYear)
    },
    otherYear: (truth: Truth, year: string) => otherYears[truth](year),
  }
}

function useConditionWords() {
  const { words } = useLearnerWords()
  const domain = useDomain()
  const w = words.progression
  const province = useProvince()
  const list = (parts: readonly string[]) => parts.join(words.shell.listComma)
  const awardWords = (asked: Extract<Condition, { is: 'award' }>) => {
    const [only] = asked.participations
    const text = w.facts.award(
      list(asked.levels.map((level) => domain.level(level))),
      list(asked.families.map((family) => w.families[family])),
      asked.least === null
        ? w.facts.anyAward
        : w.facts.least(domain.choice('competition', 'awardLevel', asked.least), asked.least === 'first'),
      asked.participations.length === 1 && only ? w.facts.entrants[only] : w.facts.entrants.both,
    )
    return asked.withinYears === null ? text : w.facts.within(text, asked.withinYears)
  }
  return (asked: Condition, intake: number): string => {
    switch (asked.is) {
      case 'atStage':
        return w.facts.atStage(list(asked.stages.map((stage) => domain.stage(stage))), asked.finishedCounts)
      case 'schooledIn':
        return w.facts.schooledIn(province(asked.province), domain.stage(asked.stage))
      case 'finishesInIntakeYear':
        return w.facts.finishes(domain.stage(asked.stage), intake)
      case 'award':
        return awardWords(asked)
      case 'certificate':
        return w.facts.certificate(
          list(asked.schemes.map((scheme) => domain.scheme(scheme))),
          asked.levels === null
            ? w.facts.anyLevel
            : w.facts.levels(list(asked.levels.map((level) => domain.level(level)))),
        )
      case 'honour':
        return w.facts.honour(
          list(asked.naming),
          list(asked.levels.map((level) => domain.choice('honour', 'honourLevel', level))),
        )
      case 'elsewhere':
        return w.facts.elsewhere[asked.fact]
      case 'unwritten':
        return w.facts.unwritten
    }
  }
}

/** A province by the first two digits of its code, which stand there themselves where we have no name for them. */
export function useProvince() {
  const { words } = useLearnerWords()
  const names: Readonly<Record<string, string>> = words.progression.provinces
  return (code: string) => names[code] ?? code
}
