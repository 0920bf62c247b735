import { percentile } from '../measure.ts'

export interface LoadResult {
  perSecond: number
  p50: number
  p99: number
  wrong: number
}

/** Asks `count` times over `lanes` lanes at once, each lane one after the other; times in milliseconds. */
export async function roundTrips(
  lanes: number,
  count: number,
  ask: (lane: number, at: number) => Promise<boolean>,
): Promise<LoadResult> {
  const times: number[] = []
  let next = 0
  let wrong = 0
  const lane = async (name: number): Promise<void> => {
    for (let at = next++; at < count; at = next++) {
      const start = performance.now()
      const right = await ask(name, at)
      times.push(performance.now() - start)
      if (!right) wrong += 1
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: lanes }, (_, name) => lane(name)))
  const seconds = (performance.now() - start) / 1000
  return { perSecond: count / seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99), wrong }
}
