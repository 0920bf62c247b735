import type { Decision, Facts } from '@jiangji/domain/decision'

/** A rule said no: thrown by the shell, told to the caller in words, never logged as a failure. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly facts: Facts

  constructor(code: string, facts: Facts = {}) {
    super(code)
    this.code = code
    this.facts = facts
  }
}

export function decided<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value
  throw new Refusal(decision.code, decision.facts)
}
