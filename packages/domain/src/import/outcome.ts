export const outcomes = ['accepted', 'unchanged', 'warned', 'held', 'rejected'] as const

export type Outcome = (typeof outcomes)[number]

/** What becomes of a row: the worst of its findings, accepted when there is none (samples/README, "outcome"; product.md B1). */
export function worstOutcome(findings: readonly { readonly outcome: Outcome }[]): Outcome {
  let worst = 0
  for (const { outcome } of findings) worst = Math.max(worst, outcomes.indexOf(outcome))
  return outcomes[worst] ?? 'accepted'
}

/** Whether a row goes in when its batch is submitted: accepted or warned (product.md B1). */
export function isTaken(outcome: Outcome): boolean {
  return outcome === 'accepted' || outcome === 'warned'
}
