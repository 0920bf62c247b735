import type { CivilDate } from '@jiangji/domain/calendar'
import type { EnrolmentState } from '@jiangji/domain/learner/enrolment-state'

/** The learners who entered a stage in one autumn. */
export interface Cohort {
  intake: number
  /** Out of a hundred learners of a college. */
  share: number
  born: { first: CivilDate; last: CivilDate }
  state: EnrolmentState
  /** How many certificates one has by the day the city is looked at. */
  certificates: { least: number; most: number }
}

const graduate = { state: 'graduated', certificates: { least: 3, most: 5 } } as const
const thirdYear = { state: 'enrolled', certificates: { least: 2, most: 4 } } as const
const secondYear = { state: 'enrolled', certificates: { least: 1, most: 2 } } as const
const firstYear = { state: 'enrolled', certificates: { least: 0, most: 1 } } as const

/** Nobody here is born between January 2007 and August 2009, so that rosters people bring meet nobody of the city. */
export const cohorts: Readonly<Record<'secondary' | 'associate', readonly Cohort[]>> = {
  secondary: [
    { intake: 2021, share: 18, born: { first: '2005-09-01', last: '2006-08-31' }, ...graduate },
    { intake: 2022, share: 22, born: { first: '2005-12-01', last: '2006-12-31' }, ...graduate },
    { intake: 2023, share: 22, born: { first: '2006-06-01', last: '2006-12-31' }, ...thirdYear },
    { intake: 2024, share: 19, born: { first: '2009-09-01', last: '2010-02-28' }, ...secondYear },
    { intake: 2025, share: 19, born: { first: '2009-09-01', last: '2010-08-31' }, ...firstYear },
  ],
  associate: [
    { intake: 2021, share: 18, born: { first: '2002-09-01', last: '2003-08-31' }, ...graduate },
    { intake: 2022, share: 22, born: { first: '2003-09-01', last: '2004-08-31' }, ...graduate },
    { intake: 2023, share: 22, born: { first: '2004-09-01', last: '2005-08-31' }, ...thirdYear },
    { intake: 2024, share: 19, born: { first: '2005-09-01', last: '2006-08-31' }, ...secondYear },
    { intake: 2025, share: 19, born: { first: '2006-06-01', last: '2006-12-31' }, ...firstYear },
  ],
}
