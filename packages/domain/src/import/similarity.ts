const comparedLength = 120
const leastScore = 0.5

/** Finds the most similar of some titles by shared pairs of signs (Dice), null when none shares half; a suggestion for a person, never a decision. */
export function titleFinder(titles: Iterable<string>): (wanted: string) => string | null {
  let index: TitleIndex | null = null
  return (wanted) => {
    index ??= indexOf([...titles])
    return nearestIn(index, wanted.slice(0, comparedLength))
  }
}

interface TitleIndex {
  readonly titles: readonly string[]
  readonly sizes: readonly number[]
  /** Which titles hold a pair. */
  readonly holders: ReadonlyMap<string, readonly number[]>
}

function indexOf(titles: readonly string[]): TitleIndex {
  const holders = new Map<string, number[]>()
  const sizes = titles.map((title, at) => {
    const pairs = pairsOf(title)
    for (const pair of pairs) {
      const known = holders.get(pair)
      if (known) known.push(at)
      else holders.set(pair, [at])
    }
    return pairs.size
  })
  return { titles, sizes, holders }
}

function nearestIn({ titles, sizes, holders }: TitleIndex, wanted: string): string | null {
  const pairs = pairsOf(wanted)
  const shared = new Map<number, number>()
  for (const pair of pairs)
    for (const at of holders.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  let best = { at: titles.length, score: leastScore }
  for (const [at, count] of shared) {
    const score = (2 * count) / (pairs.size + (sizes[at] ?? 0))
    if (score > best.score || (score === best.score && at < best.at)) best = { at, score }
  }
  return titles[best.at] ?? null
}

function pairsOf(title: string): ReadonlySet<string> {
  const signs = [...title]
  return new Set(signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`))
}
