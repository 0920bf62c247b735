import type { CityPlan } from './city-plan.ts'
import { listMembers } from './staff.ts'

/** Somebody of the city who can sign in, as the terminal shows it. */
export interface WantedAccount {
  role: string
  slug: string
  school: string
  number: string
  name: string
}

const firstSchool = 'jingyuan-zz'
const bureau = 'baiyin-jyj'
const furtherSchools = ['huining-zz', 'baiyin-kuangye']
const furtherNumbers = ['YS1001', 'YS1002']
const shownIntakes = [2023, 2022, 2024]
const fewestCertificates = 2

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
  const { college, learners } = first.people
  const revoked = new Set(first.revoked.map(({ learner }) => learner))
  return shownIntakes.flatMap((intake) => {
    const shown = learners.find(
      (learner) =>
        learner.cohort.intake === intake &&
        !revoked.has(learner) &&
        first.certificates.filter((certificate) => certificate.learner === learner).length >=
          fewestCertificates,
    )
    if (!shown) return []
    return {
      role: '学习者',
      slug: college.slug,
      school: college.name,
      number: shown.studentNumber,
      name: shown.name,
    }
  })
}
