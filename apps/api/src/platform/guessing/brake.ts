export interface BrakeLimits {
  freeTries: number
  forgivenPerMinute: number
  longestWaitSeconds: number
  atOnce: number
  wrongInAllPerMinute: number
}

export interface Attempt {
  right(): void
  wrong(now: Date): void
}

export type Admission = { admitted: true; attempt: Attempt } | { admitted: false; seconds: number }

export interface Brake {
  admit(key: string, now: Date): Admission
}

interface Tally {
  wrong: number
  countedAt: number
}

interface Guesser extends Tally {
  pending: number
  blockedUntil: number
}

const remembered = 50_000

export function createBrake(limits: BrakeLimits): Brake {
  const guessers = new Map<string, Guesser>()
  const everybody: Tally = { wrong: 0, countedAt: 0 }

  function admit(key: string, now: Date): Admission {
    const at = now.getTime()
    forgive(everybody, at, limits.wrongInAllPerMinute)
    const guesser = guessers.get(key) ?? remember(key, at)
    forgive(guesser, at, limits.forgivenPerMinute)
    if (guesser.blockedUntil > at)
      return { admitted: false, seconds: Math.ceil((guesser.blockedUntil - at) / 1000) }
    if (guesser.pending >= allowedAtOnce(guesser)) return { admitted: false, seconds: 1 }
    guesser.pending += 1
    return { admitted: true, attempt: attemptOf(key, guesser) }
  }

  function attemptOf(key: string, guesser: Guesser): Attempt {
    return {
      right() {
        guesser.pending -= 1
        if (guesser.pending === 0 && guesser.wrong === 0 && guessers.get(key) === guesser)
          guessers.delete(key)
      },
      wrong(now) {
        guesser.pending -= 1
        guesser.wrong += 1
        everybody.wrong += 1
        const beyond = Math.floor(guesser.wrong) - freeTries()
        if (beyond < 0) return
        const seconds = Math.min(2 ** Math.min(beyond + 1, 20), limits.longestWaitSeconds)
        guesser.blockedUntil = now.getTime() + seconds * 1000
      },
    }
  }

  function allowedAtOnce(guesser: Guesser): number {
    return guesser.wrong === 0 ? limits.atOnce : Math.max(1, freeTries() - Math.ceil(guesser.wrong))
  }

  function freeTries(): number {
    return everybody.wrong > limits.wrongInAllPerMinute ? 1 : limits.freeTries
  }

  function remember(key: string, at: number): Guesser {
    const [oldest] = guessers.size < remembered ? [] : guessers.keys()
    if (oldest !== undefined) guessers.delete(oldest)
    const guesser = { wrong: 0, countedAt: at, pending: 0, blockedUntil: 0 }
    guessers.set(key, guesser)
    return guesser
  }

  return { admit }
}

function forgive(tally: Tally, at: number, perMinute: number): void {
  const minutes = Math.max(0, at - tally.countedAt) / 60_000
  tally.wrong = Math.max(0, tally.wrong - minutes * perMinute)
  tally.countedAt = at
}
