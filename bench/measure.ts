export interface Measure {
  name: string
  value: number
  unit: string
  limit: number
  ratio: number
  note: string
}

export const runs = 5

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Runs ours and its limit in turn, so that a drift of the machine meets both, and gives the medians and the median of the paired ratios. */
export async function compare(
  ours: (run: number) => Promise<number>,
  limit: (run: number) => Promise<number>,
): Promise<{ value: number; limit: number; ratio: number }> {
  const pairs: { ours: number; limit: number }[] = []
  for (let run = 0; run < runs; run++) pairs.push({ limit: await limit(run), ours: await ours(run) })
  return {
    value: round(median(pairs.map((pair) => pair.ours))),
    limit: round(median(pairs.map((pair) => pair.limit))),
    ratio: round(median(pairs.map((pair) => pair.ours / pair.limit)), 3),
  }
}

export function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits))
}

export async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (count / (performance.now() - start)) * 1000
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
