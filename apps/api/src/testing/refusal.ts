import { expect } from 'vitest'
import { Refusal } from '../platform/refusal.ts'

/** Expects the work to be refused with a code, and hands on its facts. */
export async function expectRefusal(work: Promise<unknown>, code: string): Promise<Refusal['facts']> {
  const outcome: unknown = await work.then(
    () => 'no refusal',
    (cause: unknown) => cause,
  )
  if (!(outcome instanceof Refusal)) throw new Error(`expected the refusal ${code}, found ${String(outcome)}`)
  expect(outcome.code).toBe(code)
  return outcome.facts
}
