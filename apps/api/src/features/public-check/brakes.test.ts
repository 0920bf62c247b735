import { describe, expect, it } from 'vitest'
import { createCheckBrakes, type CheckBrakes, type Wrong } from './brakes.ts'

const now = new Date('2026-03-02T04:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

interface Try {
  network: string
  code: string
  wrong: Wrong | null
  withLastFour?: boolean
  withPin?: boolean
  at?: Date
}

function ask(
  brakes: CheckBrakes,
  { network, code, wrong, withLastFour = false, withPin = false, at = now }: Try,
): number {
  const entry = brakes.enter({ network, code, withLastFour, withPin }, at)
  if (!entry.admitted) return entry.seconds
  entry.leave(wrong, at)
  return 0
}

function triesInADay(brakes: CheckBrakes, attempt: (tries: number) => Try): number {
  let tries = 0
  let seconds = 0
  while (seconds < 86_400) {
    const wait = ask(brakes, { ...attempt(tries), at: later(seconds) })
    if (wait === 0) tries += 1
    seconds += Math.max(wait, 1)
  }
  return tries
}

describe('the brakes of the public check', () => {
  it('slow a network that guesses codes, and no other', () => {
    const brakes = createCheckBrakes()
    for (let tries = 0; tries < 10; tries += 1)
      expect(ask(brakes, { network: 'a', code: `wrong ${tries}`, wrong: 'code' })).toBe(0)
    expect(ask(brakes, { network: 'a', code: 'right', wrong: null })).toBeGreaterThan(0)
    expect(ask(brakes, { network: 'b', code: 'right', wrong: null })).toBe(0)
  })

  it('slow a network that guesses the name behind a code, and keep nobody else from it', () => {
    const brakes = createCheckBrakes()
    for (let tries = 0; tries < 6; tries += 1) ask(brakes, { network: 'a', code: 'shared', wrong: 'name' })
    expect(ask(brakes, { network: 'a', code: 'shared', wrong: null })).toBeGreaterThan(0)
    expect(ask(brakes, { network: 'a', code: 'other', wrong: null })).toBe(0)
    expect(ask(brakes, { network: 'b', code: 'shared', wrong: null })).toBe(0)
    expect(ask(brakes, { network: 'b', code: 'shared', wrong: null, withLastFour: true })).toBe(0)
  })

  it('let wrong names from ever so many networks keep no verifier out', () => {
    const brakes = createCheckBrakes()
    for (let tries = 0; tries < 500; tries += 1)
      ask(brakes, { network: `bad ${tries % 50}`, code: 'shared', wrong: 'name', withLastFour: true })
    expect(ask(brakes, { network: 'employer', code: 'shared', wrong: null })).toBe(0)
    expect(ask(brakes, { network: 'employer', code: 'shared', wrong: null, withLastFour: true })).toBe(0)
  })

  it('never let one network try more than some dozens of names a day behind one code', () => {
    const brakes = createCheckBrakes()
    expect(triesInADay(brakes, () => ({ network: 'a', code: 'shared', wrong: 'name' }))).toBeLessThan(60)
  })

  it('never let the last four be tried more than some dozens of times a day, from wherever', () => {
    const brakes = createCheckBrakes()
    const guess = (tries: number): Try => ({
      network: `network ${tries}`,
      code: 'shared',
      wrong: 'lastFour',
      withLastFour: true,
    })
    expect(triesInADay(brakes, guess)).toBeLessThan(60)
    expect(ask(brakes, { ...guess(0), network: 'fresh', at: later(86_400) })).toBeGreaterThan(0)
    expect(ask(brakes, { network: 'fresh', code: 'shared', wrong: null, at: later(86_400) })).toBe(0)
  })

  it('never slow right tries', () => {
    const brakes = createCheckBrakes()
    for (let tries = 0; tries < 2000; tries += 1)
      expect(ask(brakes, { network: 'school', code: 'shared', wrong: null, withLastFour: true })).toBe(0)
  })
})
