import type { RecordKind } from '@jiangji/domain/record/kind'

/** Whether a number that is taken was taken by the same statement about the same learner, or about the same award of hers. */
export function saysTheSame<Claims extends object>(
  { award }: Pick<RecordKind<Claims>, 'award'>,
  taken: { bySameLearner: boolean; claims: unknown },
  claims: Claims | null,
): boolean {
  if (!taken.bySameLearner || claims === null) return false
  const common = (given: unknown) => sorted(award && given ? award.common(given as Claims) : given)
  return common(taken.claims) === common(claims)
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
