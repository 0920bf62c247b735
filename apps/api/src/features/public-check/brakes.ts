import { createBrake, type Attempt } from '../../platform/guessing/brake.ts'

export type Wrong = 'code' | 'holder'

export type Entry =
  { admitted: false; seconds: number } | { admitted: true; leave(wrong: Wrong | null, now: Date): void }

export interface CheckBrakes {
  enter(address: string, code: string, now: Date): Entry
}

/** An address may guess codes slowly; a known code lets nobody guess its holder's name or last four quickly. */
export function createCheckBrakes(): CheckBrakes {
  const ofAddress = createBrake({
    freeTries: 10,
    forgivenPerMinute: 2,
    longestWaitSeconds: 120,
    atOnce: 256,
    wrongInAllPerMinute: 600,
  })
  const ofCode = createBrake({
    freeTries: 5,
    forgivenPerMinute: 0.02,
    longestWaitSeconds: 3600,
    atOnce: 32,
    wrongInAllPerMinute: 600,
  })
  return {
    enter(address, code, now) {
      const first = ofAddress.admit(address, now)
      if (!first.admitted) return first
      const second = ofCode.admit(code, now)
      if (second.admitted) return { admitted: true, leave: leaving(first.attempt, second.attempt) }
      first.attempt.right()
      return second
    },
  }
}

function leaving(ofAddress: Attempt, ofCode: Attempt) {
  return (wrong: Wrong | null, now: Date): void => {
    if (wrong === null) ofAddress.right()
    else ofAddress.wrong(now)
    if (wrong === 'holder') ofCode.wrong(now)
    else ofCode.right()
  }
}
