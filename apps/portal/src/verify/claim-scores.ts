export type Score = { field: string; score: number }

export function scoresOf(claims: unknown): Score[] {
  const scores = typeof claims === 'object' && claims !== null && 'scores' in claims ? claims.scores : null
  if (typeof scores !== 'object' || scores === null) return []
  return Object.entries(scores).flatMap(([name, score]) =>
    typeof score === 'number' ? [{ field: `${name}Score`, score }] : [],
  )
}
