import type { CityPlan } from './city-plan.ts'
import { firstSchool, pickPrizeWinner, pickShown, shownIntakes } from './shown-learners.ts'
import { listMembers } from './staff.ts'

/** Somebody of the city who can sign in, as the terminal shows it. */
export interface WantedAccount {
  role: string
  slug: string
  school: string
  number: string
  name: string
}

const bureau = 'baiyin-jyj'
const furtherSchools = ['huining-zz', 'baiyin-kuangye']
const furtherNumbers = ['YS1001', 'YS1002']

/** One account for each role that has pages, at the first school, with some of its learners; the bureau’s two officers; then two more schools. */
export function listWantedAccounts(plan: CityPlan): WantedAccount[] {
  const members = listMembers(plan.organisations).map(({ said, slug, organisation, number, name }) => ({
    role: said,
    slug,
    school: organisation,
    number,
    name,
  }))
  return [
    ...members.filter(({ slug }) => slug === firstSchool),
    ...listShownLearners(plan),
    ...members.filter(({ slug }) => slug === bureau),
    ...members.filter(({ slug, number }) => furtherSchools.includes(slug) && furtherNumbers.includes(number)),
    ...listWanderers(plan),
  ]
}

function listWanderers({ lives, organisations }: CityPlan): WantedAccount[] {
  if (!lives) return []
  const { slug, number, name } = lives.wandering.at
  const school = organisations.find((each) => each.slug === slug)?.name ?? ''
  return [{ role: '学习者（三所学校）', slug, school, number, name }]
}

function listShownLearners({ colleges }: CityPlan): WantedAccount[] {
  const first = colleges.find(({ people }) => people.college.slug === firstSchool)
  if (!first) return []
  const { college } = first.people
  const winner = pickPrizeWinner(first)
  return shownIntakes.flatMap((intake) => {
    const shown = pickShown(first, intake)
    if (!shown) return []
    return {
      role: shown === winner ? '学习者（省赛一等奖）' : '学习者',
      slug: college.slug,
      school: college.name,
      number: shown.studentNumber,
      name: shown.name,
    }
  })
}
