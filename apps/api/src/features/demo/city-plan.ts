import { listBatches, type DemoBatch } from './batches.ts'
import { listCertificates, type DemoCertificate } from './certificates.ts'
import { readCityCatalogue } from './city-catalogue.ts'
import { planLives, type CityLives } from './city-lives.ts'
import { firstPrizeOf, listAwards } from './contests.ts'
import { listCourses } from './courses.ts'
import { listFurtherDeeds } from './further-deeds.ts'
import { listColleges, listOrganisations, type DemoOrganisation } from './organisations.ts'
import { populate, type CollegePeople } from './people.ts'
import { pickPrizeWinner } from './shown-learners.ts'

export interface CollegePlan {
  people: CollegePeople
  certificates: readonly DemoCertificate[]
  batches: readonly DemoBatch[]
  /** Certificates taken back once all are issued. */
  revoked: readonly DemoCertificate[]
}

export interface CityPlan {
  organisations: readonly DemoOrganisation[]
  colleges: readonly CollegePlan[]
  lives: CityLives | null
}

const oneInSoMany = 44
const firstRevoked = 17

/** All that the city is, before anything is stored: the same scale gives the same plan on every machine. */
export function planCity(scale: number): CityPlan {
  const catalogue = readCityCatalogue()
  const peoples = populate(listColleges(), catalogue, scale)
  const colleges = peoples.map((people, index): CollegePlan => {
    const certificates = listCertificates(people, index + 1, catalogue)
    const revoked = certificates.filter((_, at) => at % oneInSoMany === firstRevoked)
    const winner = pickPrizeWinner({ people, certificates, revoked })
    const awards = [
      ...listAwards(people, index + 1, catalogue),
      ...(winner ? [firstPrizeOf(winner, index + 1, catalogue)] : []),
    ]
    const further = listFurtherDeeds(people, certificates, { collegeNumber: index + 1, catalogue })
    return {
      people,
      certificates,
      batches: listBatches(
        { people, certificates, awards, courses: listCourses(people), further },
        catalogue,
      ),
      revoked,
    }
  })
  return { organisations: listOrganisations(), colleges, lives: planLives(peoples, catalogue) }
}

export function countRows({ colleges }: Pick<CityPlan, 'colleges'>): number {
  return colleges.flatMap(({ batches }) => batches).reduce((sum, { rows }) => sum + rows.length, 0)
}
