import { Refusal } from '../refusal.ts'

/** Lets a few through at once and a bounded number wait; whoever finds it full is asked to come again. */
export interface WaitingLine {
  run<T>(work: () => Promise<T>): Promise<T>
}

export function openWaitingLine(limits: { atOnce: number; waiting: number }): WaitingLine {
  const waiting: (() => void)[] = []
  let running = 0

  async function enter(): Promise<void> {
    if (running < limits.atOnce) {
      running += 1
      return
    }
    if (waiting.length >= limits.waiting) throw new Refusal('slowDown', { seconds: 2 })
    await new Promise<void>((resolve) => waiting.push(resolve))
  }

  /** The place goes from hand to hand, so that nobody slips in between. */
  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  return {
    async run(work) {
      await enter()
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
