import { describe, expect, it } from 'vitest'
import { createBrake, type Brake } from './brake.ts'
import { networkOf } from './network.ts'

const start = new Date('2026-03-02T01:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const limits = {
  freeTries: 3,
  forgivenPerMinute: 1,
  longestWaitSeconds: 60,
  atOnce: 4,
  wrongInAllPerMinute: 100,
}

function wrongTry(brake: Brake, key: string, now: Date): number {
  const admission = brake.admit(key, now)
  if (!admission.admitted) return admission.seconds
  admission.attempt.wrong(now)
  return 0
}

function rightTry(brake: Brake, key: string, now: Date): number {
  const admission = brake.admit(key, now)
  if (!admission.admitted) return admission.seconds
  admission.attempt.right()
  return 0
}

describe('the brake on guessing', () => {
  it('lets a few wrong tries pass, then doubles the wait up to its longest', () => {
    const brake = createBrake({ ...limits, forgivenPerMinute: 0 })
    const waits: number[] = []
    let now = 0
    for (let round = 0; round < 9; round += 1) {
      expect(wrongTry(brake, 'a', after(now))).toBe(0)
      waits.push(rightTry(brake, 'a', after(now)))
      now += waits.at(-1) ?? 0
    }
    expect(waits).toEqual([0, 0, 2, 4, 8, 16, 32, 60, 60])
  })

  it('leaves other addresses alone', () => {
    const brake = createBrake(limits)
    for (let round = 0; round < 3; round += 1) wrongTry(brake, 'a', start)
    expect(rightTry(brake, 'a', start)).toBeGreaterThan(0)
    expect(rightTry(brake, 'b', start)).toBe(0)
  })

  it('never slows right tries, however many', () => {
    const brake = createBrake(limits)
    for (let round = 0; round < 1000; round += 1) expect(rightTry(brake, 'a', start)).toBe(0)
  })

  it('forgets wrong tries after a quiet time', () => {
    const brake = createBrake(limits)
    for (let round = 0; round < 3; round += 1) wrongTry(brake, 'a', start)
    expect(rightTry(brake, 'a', after(600))).toBe(0)
    expect(wrongTry(brake, 'a', after(600))).toBe(0)
    expect(rightTry(brake, 'a', after(600))).toBe(0)
  })

  it('does not let many tries at once outrun the count', () => {
    const brake = createBrake(limits)
    const open = Array.from({ length: 10 }, () => brake.admit('a', start))
    expect(open.filter((admission) => admission.admitted)).toHaveLength(4)
    for (const admission of open) if (admission.admitted) admission.attempt.wrong(start)
    expect(rightTry(brake, 'a', start)).toBe(4)
  })

  it('leaves one wrong try to each when everybody guesses', () => {
    const brake = createBrake({ ...limits, wrongInAllPerMinute: 20 })
    for (let guesser = 0; guesser < 30; guesser += 1) wrongTry(brake, `guesser ${guesser}`, start)
    expect(rightTry(brake, 'honest', start)).toBe(0)
    wrongTry(brake, 'mistyped', start)
    expect(rightTry(brake, 'mistyped', start)).toBe(2)
    expect(rightTry(brake, 'mistyped', after(2))).toBe(0)
  })

  it('remembers a bounded number of guessers', () => {
    const brake = createBrake(limits)
    for (let round = 0; round < 3; round += 1) wrongTry(brake, 'first', start)
    for (let guesser = 0; guesser < 50_000; guesser += 1) wrongTry(brake, `guesser ${guesser}`, start)
    expect(rightTry(brake, 'first', start)).toBe(0)
  })
})

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1::9', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
