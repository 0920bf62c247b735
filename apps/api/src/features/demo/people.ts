import type { CityCatalogue } from './city-catalogue.ts'
import { cohorts } from './cohorts.ts'
import { teaching, type DemoCollege } from './organisations.ts'
import { cityRange, PeopleMaker, type DemoLearner } from './people-maker.ts'
import { elementAt } from './random.ts'

export interface CollegePeople {
  college: DemoCollege
  learners: DemoLearner[]
}

const learnersAtScaleOne = 1000
const shares = 50

/** Everybody of the city, college by college; a scale above one adds to those of scale one and moves nobody. */
export function populate(
  colleges: readonly DemoCollege[],
  catalogue: CityCatalogue,
  scale: number,
): CollegePeople[] {
  const maker = new PeopleMaker('city', cityRange)
  const taught = colleges.filter(({ slug }) => teaching[slug] !== undefined)
  const make = (from: number, to: number) =>
    taught.map((college) => {
      const before = countByCohort(college, from)
      return countByCohort(college, to).map((count, index) => {
        const cohort = elementAt(cohorts[college.stage], index)
        return maker.make(college, cohort, count - elementAt(before, index), catalogue)
      })
    })
  const base = make(0, Math.min(scale, 1))
  const more = make(Math.min(scale, 1), scale)
  return taught.map((college, at) => ({
    college,
    learners: elementAt(base, at).flatMap((cohort, index) => [
      ...cohort,
      ...elementAt(elementAt(more, at), index),
    ]),
  }))
}

function countByCohort({ slug, stage }: DemoCollege, scale: number): number[] {
  const share = teaching[slug]?.share ?? 0
  const total = Math.round((learnersAtScaleOne * scale * share) / shares)
  const upTo = (percent: number) => Math.round((total * percent) / 100)
  let parts = 0
  return cohorts[stage].map((cohort) => {
    const before = upTo(parts)
    parts += cohort.share
    return upTo(parts) - before
  })
}
