/** The wording of each consent in force; a share or an account keeps the version that its learner agreed to (PIPL art. 14 and 15). */
export const consentVersions = {
  account: '2026-11',
  share: '2026-11-fields',
  transfer: '2026-11',
  guardian: '2026-11',
} as const

export type ConsentSubject = keyof typeof consentVersions
