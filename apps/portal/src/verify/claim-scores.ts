export type Score = { field: string; score: number }

export function scoresOf(claims: unknown): Score[] {
  const own = scoreOf(claims)
  const scores = typeof claims === 'object' && claims !== null && 'scores' in claims ? claims.scores : null
  if (typeof scores !== 'object' || scores === null) return own
  return Object.entries(scores).flatMap(([name, score]) =>
    typeof score === 'number' ? [{ field: `${name}Score`, score }] : [],
  )
}

/** A course has one mark of its own. */
function scoreOf(claims: unknown): Score[] {
  const score = typeof claims === 'object' && claims !== null && 'score' in claims ? claims.score : null
  return typeof score === 'number' ? [{ field: 'score', score }] : []
}
