const comparedLength = 120

/** The most similar of some titles by shared pairs of signs (Dice), null when none shares half; a suggestion for a person, never a decision. */
export function nearestTitle(wanted: string, titles: Iterable<string>): string | null {
  const pairs = pairsOf(wanted.slice(0, comparedLength))
  let best: string | null = null
  let bestScore = 0.5
  for (const title of titles) {
    const score = dice(pairs, pairsOf(title))
    if (score > bestScore || (score === bestScore && best === null)) {
      best = title
      bestScore = score
    }
  }
  return best
}

function pairsOf(title: string): ReadonlySet<string> {
  const signs = [...title]
  return new Set(signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`))
}

function dice(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of first) if (second.has(pair)) shared += 1
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size)
}
