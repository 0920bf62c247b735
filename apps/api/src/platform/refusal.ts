import type { Decision, Facts, Refused } from '@jiangji/domain/decision'
import type { RefusalCode } from '@jiangji/domain/words/refusal-code'
import { isUnavailable, isUnstorableText } from './db/pool.ts'

/** A rule said no: thrown by the shell, told to the caller in words, never logged as a failure. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly facts: Facts

  constructor(code: RefusalCode, facts: Facts = {}) {
    super(code)
    this.code = code
    this.facts = facts
  }

  /** What a rule refused, whose codes have words of their own. */
  static of({ code, facts }: Omit<Refused, 'ok'>): Refusal {
    return new Refusal(code as RefusalCode, facts)
  }
}

/** What an error of the database says to whoever asked; null when it is a failure of ours. */
export function refusalOfDatabase(cause: unknown): Refusal | null {
  if (isUnavailable(cause)) return new Refusal('database.away')
  return isUnstorableText(cause) ? new Refusal('request.malformed') : null
}

export function decided<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value
  throw Refusal.of(decision)
}
