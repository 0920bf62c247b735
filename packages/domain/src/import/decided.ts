import { titleKey } from '../identity/normalise.ts'

/** One decision of a person about a text that held a row: mapped to a value, or let through as it stands. */
export interface RowDecision {
  /** The code of the finding that held the row. */
  code: string
  text: string
  /** Null when the row was let through. */
  mappedTo: string | null
}

/** What people of the college decided about earlier rows. */
export interface DecidedBefore {
  mapped(code: string, text: string): string | null
  isAccepted(code: string, text: string): boolean
}

/** Looks decisions up by the finding that held a row and the text that it was about, in any spelling (product.md B1: held rows, remembered for the college). */
export function decidedBefore(decisions: readonly RowDecision[]): DecidedBefore {
  const byKey = new Map(decisions.map(({ code, text, mappedTo }) => [keyOf(code, text), mappedTo]))
  return {
    mapped: (code, text) => byKey.get(keyOf(code, text)) ?? null,
    isAccepted: (code, text) => byKey.get(keyOf(code, text)) === null,
  }
}

function keyOf(code: string, text: string): string {
  return `${code}|${titleKey(text)}`
}
