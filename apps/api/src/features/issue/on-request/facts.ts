import type { Trx } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { findIssuerOf, findOwnEnrolment, listOwnCourses } from './queries.ts'

export type Facts = Awaited<ReturnType<typeof loadFacts>>

/** All that a document of her college is made of; refused to who is not enrolled there or whose college has no key. */
export async function loadFacts(trx: Trx, organisationId: string) {
  const enrolment = await findOwnEnrolment(trx, organisationId)
  if (!enrolment) throw new Refusal('document.notEnrolled')
  const issuer = await findIssuerOf(trx, organisationId)
  if (!issuer) throw new Refusal('issue.noKey')
  return { enrolment, issuer, courses: await listOwnCourses(trx, organisationId) }
}
