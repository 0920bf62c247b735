import type { ContestResult } from '../api/outputs.ts'

export function keyOf({ awardId, batchId }: ContestResult): string {
  return `${awardId} ${batchId}`
}
