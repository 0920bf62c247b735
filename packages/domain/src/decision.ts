export type Facts = Readonly<Record<string, string | number | null>>

export interface Accepted<T> {
  readonly ok: true
  readonly value: T
}

export interface Refused<C extends string = string> {
  readonly ok: false
  readonly code: C
  readonly facts: Facts
}

export type Decision<T, C extends string = string> = Accepted<T> | Refused<C>

/** A rule said yes and hands on what it made of its input (architecture.md, "Errors: rules return a decision"). */
export function accepted<T>(value: T): Accepted<T> {
  return { ok: true, value }
}

/** A rule said no, with a code that has words in both languages and the facts those words need. */
export function refused<C extends string>(code: C, facts: Facts = {}): Refused<C> {
  return { ok: false, code, facts }
}
