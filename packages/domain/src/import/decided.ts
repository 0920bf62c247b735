import type { CivilDate } from '../calendar.ts'
import { titleKey } from '../identity/normalise.ts'

/** One decision of a person about a text that held a row: mapped to a value, or let through as it stands. */
export interface RowDecision {
  /** The code of the finding that held the row. */
  code: string
  text: string
  /** Null when the row was let through. */
  mappedTo: string | null
  /** Why it was let through, where that was asked. */
  reason?: string | null
}

/** A decision that was kept, with who made it and when. */
export interface KeptDecision extends RowDecision {
  by: string
  on: CivilDate
}

/** What people of the college decided about earlier rows. */
export interface DecidedBefore {
  find(code: string, text: string): RowDecision | KeptDecision | null
  mapped(code: string, text: string): string | null
  isAccepted(code: string, text: string): boolean
}

/** Looks decisions up by the finding that held a row and the text that it was about, in any spelling (product.md B1: held rows, remembered for the college). */
export function decidedBefore(decisions: readonly (RowDecision | KeptDecision)[]): DecidedBefore {
  const byKey = new Map(decisions.map((decision) => [keyOf(decision.code, decision.text), decision]))
  const find = (code: string, text: string) =>
    byKey.size === 0 ? null : (byKey.get(keyOf(code, text)) ?? null)
  return {
    find,
    mapped: (code, text) => find(code, text)?.mappedTo ?? null,
    isAccepted: (code, text) => find(code, text)?.mappedTo === null,
  }
}

/** The key under which two texts are decided about as one. */
export function decidedKey(text: string): string {
  return titleKey(text)
}

function keyOf(code: string, text: string): string {
  return `${code}|${decidedKey(text)}`
}
