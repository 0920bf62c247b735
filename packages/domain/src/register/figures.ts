import { isBefore, type CivilDate } from '../calendar.ts'
import type { Agreement } from './agreement.ts'
import type { Partner } from './partner.ts'
import type { Site } from './site.ts'

/** Sites approved in a calendar year, 1+X and its successors apart (plan indicator 8b). */
export function countSites(
  sites: readonly Pick<Site, 'kind' | 'approvedOn'>[],
  year: string,
): { year: string; x: number; recognition: number } {
  const approved = sites.filter(({ approvedOn }) => approvedOn.startsWith(`${year}-`))
  const x = approved.filter(({ kind }) => kind === 'x-site').length
  return { year, x, recognition: approved.length - x }
}

export interface PartnerFigures {
  /** Partners with an agreement in force. */
  inForce: number
  /** Of these, the ones with evidence of size, orders and plaque. */
  whole: number
  learners: number
  /** Of the whole ones for every hundred learners; null without learners. */
  perHundred: number | null
}

/** Partners with an agreement in force for every hundred learners (plan indicator 4a: 有规模, 有订单, 能挂牌). */
export function countPartners({
  partners,
  agreements,
  learners,
  today,
}: {
  partners: readonly Partner[]
  agreements: readonly Agreement[]
  learners: number
  today: CivilDate
}): PartnerFigures {
  const bound = new Set(
    agreements
      .filter(({ validFrom, validTo }) => !isBefore(today, validFrom) && !isBefore(validTo, today))
      .map(({ partner }) => partner),
  )
  const inForce = partners.filter(({ uscc }) => bound.has(uscc))
  const whole = inForce.filter(({ scale, orders, plaque }) => scale && orders && plaque).length
  const perHundred = learners === 0 ? null : Math.round((whole / learners) * 10_000) / 100
  return { inForce: inForce.length, whole, learners, perHundred }
}
