/** Whether a number that is taken was taken by the same statement about the same learner. */
export function saysTheSame(
  taken: { bySameLearner: boolean; claims: unknown },
  claims: object | null,
): boolean {
  return taken.bySameLearner && claims !== null && sorted(taken.claims) === sorted(claims)
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
