import { titleKey } from '../identity/normalise.ts'

export const contestLevels = ['world', 'national', 'provincial', 'city', 'county'] as const

export type ContestLevel = (typeof contestLevels)[number]

/** Who held a contest of the lowest level: the school itself, or the county. */
export const contestHosts = ['school', 'county'] as const

export type ContestHost = (typeof contestHosts)[number]

const printed: Readonly<Record<ContestLevel, string>> = {
  world: '世界级',
  national: '国家级',
  provincial: '省级',
  city: '市级',
  county: '县校级',
}

const ofHost: Readonly<Record<ContestHost, string>> = { school: '校级', county: '县级' }

const written: readonly { readonly level: ContestLevel; readonly host: ContestHost | null; form: RegExp }[] =
  [
    { level: 'world', host: null, form: /^(?:world|世界级?|国际级?)$/ },
    { level: 'national', host: null, form: /^(?:national|国家级?|全国|国级|国赛)$/ },
    { level: 'provincial', host: null, form: /^(?:provincial|全?省级?|自治区级?|省赛)$/ },
    { level: 'city', host: null, form: /^(?:city|全?市级?|地市级?|市州级?|市赛)$/ },
    { level: 'county', host: 'school', form: /^(?:全?校级?|学校级?|院级|校赛)$/ },
    { level: 'county', host: 'county', form: /^(?:全?县级?|全?区级?|县区级?|区县级?|县赛)$/ },
    { level: 'county', host: null, form: /^(?:county|县校级?|县\(校\)级?|校县级?)$/ },
  ]

/** A contest's level as a record prints it (product.md B5: 世界, 国, 省, 市, 县校). */
export function printedContestLevel(level: ContestLevel, host: ContestHost | null = null): string {
  return level === 'county' && host !== null ? ofHost[host] : printed[level]
}

/** Every level as a workbook may write it. */
export const writtenContestLevels: readonly string[] = ['世界级', '国家级', '省级', '市级', '县级', '校级']

/** The level that a workbook's words name and, at the lowest, who held the contest; null for no level of ours (product.md B5). */
export function parseContestLevel(text: string): { level: ContestLevel; host: ContestHost | null } | null {
  const key = titleKey(text)
  const found = written.find(({ form }) => form.test(key))
  return found ? { level: found.level, host: found.host } : null
}
