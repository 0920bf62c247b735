import type { CivilDate } from '../calendar.ts'
import type { StandingAward } from '../progression/standing.ts'
import type { Stage } from '../learner/stage.ts'

/** What there is to be said to one learner, as her rows tell it. */
export interface RemindableFacts {
  readonly certificates: readonly {
    readonly id: string
    readonly title: string
    readonly endsOn: CivilDate
  }[]
  readonly awards: readonly StandingAward[]
  /** Where she goes to school now. */
  readonly schooling: readonly { readonly stage: Stage; readonly divisionCode: string | null }[]
  readonly shares: readonly { readonly id: string; readonly recipient: string; readonly endsOn: CivilDate }[]
  readonly corrections: readonly AskedCorrection[]
  readonly transfers: readonly { readonly id: string; readonly school: string }[]
  readonly issued: readonly IssuedOnDay[]
  readonly corrected: readonly RecordNamed[]
  readonly ended: readonly (RecordNamed & {
    readonly state: 'revoked' | 'suspended'
    readonly since: CivilDate
  })[]
  readonly looks: readonly { readonly on: CivilDate; readonly looks: number; readonly failed: number }[]
}

interface RecordNamed {
  readonly id: string
  readonly title: string
  readonly school: string
}

interface IssuedOnDay extends RecordNamed {
  readonly on: CivilDate
  readonly count: number
}

interface AskedCorrection {
  readonly id: string
  readonly recordId: string
  readonly title: string
  readonly school: string
  readonly state: 'open' | 'accepted' | 'declined'
  readonly dueOn: CivilDate
  readonly answeredOn: CivilDate | null
}
