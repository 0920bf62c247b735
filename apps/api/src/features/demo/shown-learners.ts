import type { DemoCertificate } from './certificates.ts'
import type { DemoLearner } from './people-maker.ts'
import type { CollegePeople } from './people.ts'

export const firstSchool = 'jingyuan-zz'
export const shownIntakes = [2023, 2022, 2024]
const prizeIntake = 2024
const fewestCertificates = 2

interface Held {
  people: CollegePeople
  certificates: readonly DemoCertificate[]
  revoked: readonly DemoCertificate[]
}

/** The first learner of an intake with certificates enough to be shown, none of them taken back. */
export function pickShown({ people, certificates, revoked }: Held, intake: number): DemoLearner | undefined {
  const taken = new Set(revoked.map(({ learner }) => learner))
  return people.learners.find(
    (learner) =>
      learner.cohort.intake === intake &&
      !taken.has(learner) &&
      certificates.filter((certificate) => certificate.learner === learner).length >= fewestCertificates,
  )
}

/** Who won at the province, alone: the ways onward that a first prize opens are seen at her. */
export function pickPrizeWinner(held: Held): DemoLearner | undefined {
  return held.people.college.slug === firstSchool ? pickShown(held, prizeIntake) : undefined
}
