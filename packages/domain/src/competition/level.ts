export const contestLevels = ['world', 'national', 'provincial', 'city', 'county'] as const

export type ContestLevel = (typeof contestLevels)[number]

const printed: Readonly<Record<ContestLevel, string>> = {
  world: '世界级',
  national: '国家级',
  provincial: '省级',
  city: '市级',
  county: '县校级',
}

/** A contest's level as a record prints it (product.md B5: 世界, 国, 省, 市, 县校). */
export function printedContestLevel(level: ContestLevel): string {
  return printed[level]
}
