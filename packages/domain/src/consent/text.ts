import type { ConsentSubject, consentVersions } from './version.ts'

/** Wordings that somebody agreed to and that are given to nobody any more. */
type FormerConsent = 'share/2026-11' | 'share/2026-11-fields' | 'share/2026-11-fields-plain'

type InForce = {
  [Subject in ConsentSubject]: `${Subject}/${(typeof consentVersions)[Subject]}`
}[ConsentSubject]

/** A guardian reads one wording: she is no minor. */
export type ConsentKey = InForce | `${Exclude<InForce, `guardian/${string}`>}-plain` | FormerConsent

/** The whole text of each consent, a line a paragraph; a version without its text does not compile. */
export type ConsentTexts = Readonly<Record<ConsentKey, string>>

/** The text that was agreed to, or nothing when its version is not known here (个人信息保护法 art. 14). */
export function consentText(texts: ConsentTexts, subject: ConsentSubject, version: string): string | null {
  const key = `${subject}/${version}`
  return isKept(texts, key) ? texts[key] : null
}

function isKept(texts: ConsentTexts, key: string): key is ConsentKey {
  return Object.hasOwn(texts, key)
}
