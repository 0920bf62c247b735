import type { Standing } from './standing.ts'
import type { StartupTrail } from './trail.ts'

const patienceMillis = 2000

/** Stops what stands so far at the first signal, also in the middle of a start; a later one ends the process at once. */
export function endOnSignal(standing: Standing, trail: StartupTrail): void {
  let begun: number | null = null
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      const now = performance.now()
      if (begun !== null && now - begun > patienceMillis) process.exit(130)
      if (begun !== null) return
      begun = now
      trail.step('正在停止', 'stopping')
      void standing.stop().then(
        () => process.exit(0),
        (cause: unknown) => {
          trail.failure('stop', cause)
          process.exit(1)
        },
      )
    })
}
