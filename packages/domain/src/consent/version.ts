import type { Audience } from './audience.ts'

/** The wording of each consent in force; a share or an account keeps the version that its learner agreed to (PIPL art. 14 and 15). */
export const consentVersions = {
  account: '2026-11',
  share: '2026-12-sets',
  transfer: '2026-11',
  guardian: '2026-11',
} as const

export type ConsentSubject = keyof typeof consentVersions

/** The version of a wording as it was read: the plain one of the same consent has a name of its own (个人信息保护法 art. 14, 17). */
export function consentVersionFor(subject: ConsentSubject, audience: Audience): string {
  return audience === 'plain' ? `${consentVersions[subject]}-plain` : consentVersions[subject]
}
