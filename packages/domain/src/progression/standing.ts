import type { CivilDate } from '../calendar.ts'
import type { Level, Scheme } from '../certificate/scheme.ts'
import type { AwardLevel } from '../competition/award.ts'
import type { ContestLevel } from '../competition/level.ts'
import type { HonourClaims } from '../honour/schema.ts'
import type { EnrolmentState } from '../learner/enrolment-state.ts'
import type { Stage } from '../learner/stage.ts'
import type { ElsewhereFact } from './predicate.ts'

/** Where a fact comes from: a live record, an enrolment, or what the learner only supposes. */
export interface Evidence {
  readonly source: 'record' | 'enrolment' | 'supposed'
  /** Of the record or the enrolment; null for what is supposed. */
  readonly id: string | null
  readonly title: string
  readonly on: CivilDate | null
}

export interface StandingEnrolment {
  readonly evidence: Evidence
  readonly stage: Stage
  readonly state: EnrolmentState
  /** Of the school, by GB/T 2260; null when it is not known. */
  readonly divisionCode: string | null
}

export interface StandingAward {
  readonly evidence: Evidence
  readonly contest: string
  readonly level: ContestLevel
  /** Null where the award's words do not say which it is. */
  readonly award: AwardLevel | null
  readonly participation: 'individual' | 'team'
  readonly awardedOn: CivilDate
}

export interface StandingCertificate {
  readonly evidence: Evidence
  readonly scheme: Scheme
  readonly level: Level
  readonly validTo: CivilDate | null
}

export interface StandingHonour {
  readonly evidence: Evidence
  readonly honour: string
  readonly level: HonourClaims['honourLevel']
}

/** A year in which a stage was or will be finished. */
export interface Finishing {
  readonly stage: Stage
  readonly year: number
  readonly evidence: Evidence
}

/** All that is known of a learner when a route is looked at; only records in force stand here. */
export interface Standing {
  readonly enrolments: readonly StandingEnrolment[]
  readonly awards: readonly StandingAward[]
  readonly certificates: readonly StandingCertificate[]
  readonly honours: readonly StandingHonour[]
  readonly finishings: readonly Finishing[]
  /** What the learner supposes to be so. */
  readonly supposed: readonly ElsewhereFact[]
}
