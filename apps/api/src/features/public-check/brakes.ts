import { createBrake, type Attempt, type Brake } from '../../platform/guessing/brake.ts'

export type Wrong = 'code' | 'name' | 'lastFour' | 'pin'

export interface Asking {
  network: string
  code: string
  withLastFour: boolean
  withPin: boolean
}

export type Entry =
  { admitted: false; seconds: number } | { admitted: true; leave(wrong: Wrong | null, now: Date): void }

export interface CheckBrakes {
  enter(asking: Asking, now: Date): Entry
}

interface Place {
  wrong: readonly Wrong[]
  brake: Brake
  key: string
}

const ofHolder = {
  freeTries: 5,
  forgivenPerMinute: 0.02,
  longestWaitSeconds: 3600,
  atOnce: 32,
  wrongInAllPerMinute: 600,
}

/** A network may guess codes slowly, and the name behind one code hardly; the last four and the PIN behind a code are guessed hardly by all networks together, so that a wrong name of one never keeps out another. */
export function createCheckBrakes(): CheckBrakes {
  const codes = createBrake({
    freeTries: 10,
    forgivenPerMinute: 2,
    longestWaitSeconds: 120,
    atOnce: 256,
    wrongInAllPerMinute: 600,
  })
  const names = createBrake(ofHolder)
  const lastFours = createBrake(ofHolder)
  const pins = createBrake(ofHolder)
  return {
    enter({ network, code, withLastFour, withPin }, now) {
      const everywhere: Place[] = [
        ...(withLastFour ? [{ wrong: ['lastFour' as const], brake: lastFours, key: code }] : []),
        ...(withPin ? [{ wrong: ['pin' as const], brake: pins, key: code }] : []),
      ]
      return passAll(
        [
          { wrong: ['code', 'name', 'lastFour', 'pin'], brake: codes, key: network },
          { wrong: ['name'], brake: names, key: `${network} ${code}` },
          ...everywhere,
        ],
        now,
      )
    },
  }
}

function passAll(places: readonly Place[], now: Date): Entry {
  const passed: { attempt: Attempt; wrong: readonly Wrong[] }[] = []
  for (const { brake, key, wrong } of places) {
    const admission = brake.admit(key, now)
    if (!admission.admitted) {
      for (const { attempt } of passed) attempt.right()
      return admission
    }
    passed.push({ attempt: admission.attempt, wrong })
  }
  return {
    admitted: true,
    leave(found, at) {
      for (const { attempt, wrong } of passed)
        if (found !== null && wrong.includes(found)) attempt.wrong(at)
        else attempt.right()
    },
  }
}
