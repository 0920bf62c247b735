import { describe, expect, it } from 'vitest'
import { createCheckBrakes, type CheckBrakes, type Wrong } from './brakes.ts'

const now = new Date('2026-03-02T04:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

function ask(brakes: CheckBrakes, address: string, code: string, wrong: Wrong | null, at = now): number {
  const entry = brakes.enter(address, code, at)
  if (!entry.admitted) return entry.seconds
  entry.leave(wrong, at)
  return 0
}

describe('the brakes of the public check', () => {
  it('slow an address that guesses codes, and no other', () => {
    const brakes = createCheckBrakes()
    for (let tries = 0; tries < 10; tries += 1) expect(ask(brakes, 'a', `wrong ${tries}`, 'code')).toBe(0)
    expect(ask(brakes, 'a', 'right', null)).toBeGreaterThan(0)
    expect(ask(brakes, 'b', 'right', null)).toBe(0)
  })

  it('slow guessing the holder of one code from ever new addresses, and no other code', () => {
    const brakes = createCheckBrakes()
    for (let tries = 0; tries < 5; tries += 1)
      expect(ask(brakes, `address ${tries}`, 'shared', 'holder')).toBe(0)
    expect(ask(brakes, 'fresh', 'shared', 'holder')).toBeGreaterThan(0)
    expect(ask(brakes, 'fresh', 'other', null)).toBe(0)
  })

  it('never let the last four be tried more than some dozens of times a day', () => {
    const brakes = createCheckBrakes()
    let tries = 0
    let seconds = 0
    while (seconds < 86_400) {
      const wait = ask(brakes, `address ${tries}`, 'shared', 'holder', later(seconds))
      if (wait === 0) tries += 1
      seconds += Math.max(wait, 1)
    }
    expect(tries).toBeLessThan(60)
  })

  it('never slow right tries', () => {
    const brakes = createCheckBrakes()
    for (let tries = 0; tries < 2000; tries += 1) expect(ask(brakes, 'school', 'shared', null)).toBe(0)
  })
})
