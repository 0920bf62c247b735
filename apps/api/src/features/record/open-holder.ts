import { firstDayOf } from '@jiangji/domain/calendar'
import type { Context } from '../../platform/context.ts'
import type { Holder } from './entry-queries.ts'
import type { EntryFacts } from './judge-entry.ts'

export function openHolder(ctx: Context, holder: Holder): EntryFacts['holder'] {
  const { learnerId, name, idNumberSealed, stateNumberSealed, enrolledOn } = holder
  return {
    name,
    idNumber: idNumberSealed && ctx.openIdNumber(learnerId, idNumberSealed),
    stateNumber: stateNumberSealed && ctx.keys.open(stateNumberSealed, `enrolment:${learnerId}`),
    enrolledOn: firstDayOf(enrolledOn),
  }
}
