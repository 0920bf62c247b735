import { titleKey } from '../identity/normalise.ts'

export const schemeNames = ['x', 'skill-level', 'qualification'] as const

export type Scheme = (typeof schemeNames)[number]

/** Schemes that are known and not recorded (docs/decisions/0030). */
export type UnkeptScheme = 'special-operation'

export const levelNames = [
  'elementary',
  'intermediate',
  'advanced',
  'apprentice',
  'skill-5',
  'skill-4',
  'skill-3',
  'skill-2',
  'skill-1',
  'master',
  'chief-master',
] as const

export type Level = (typeof levelNames)[number]

export interface SchemeRule {
  /** The levels of the scheme, each with its printed form first and other written forms behind it. */
  readonly levels: Readonly<Partial<Record<Level, readonly string[]>>>
}

const skillLevels = {
  'skill-5': ['五级/初级工', '五级', '初级工'],
  'skill-4': ['四级/中级工', '四级', '中级工'],
  'skill-3': ['三级/高级工', '三级', '高级工'],
  'skill-2': ['二级/技师', '二级', '技师'],
  'skill-1': ['一级/高级技师', '一级', '高级技师'],
} as const

export const schemes = {
  x: {
    levels: { elementary: ['初级'], intermediate: ['中级'], advanced: ['高级'] },
  },
  'skill-level': {
    levels: {
      apprentice: ['学徒工'],
      ...skillLevels,
      master: ['特级技师'],
      'chief-master': ['首席技师'],
    },
  },
  qualification: { levels: skillLevels },
} as const satisfies Record<Scheme, SchemeRule>

const written: Readonly<Record<Scheme, ReadonlyMap<string, Level>>> = {
  x: writtenLevels(schemes.x),
  'skill-level': writtenLevels(schemes['skill-level']),
  qualification: writtenLevels(schemes.qualification),
}

/** The level a text names within a scheme, also in two forms that agree and behind 国家职业资格; null when the scheme has no such level (教职成〔2019〕6号: 初级、中级、高级; 人社部发〔2022〕14号: 新八级工). */
export function parseLevel(scheme: Scheme, text: string): Level | null {
  const known = written[scheme]
  const key = titleKey(text)
  const whole = known.get(key)
  if (whole) return whole
  const named = key
    .split(/[()/]/)
    .map(bareLevel)
    .filter((part) => part !== '')
  const levels = new Set(named.map((part) => known.get(part) ?? null))
  return levels.size === 1 ? ([...levels][0] ?? null) : null
}

/** The levels of a scheme as they are printed, lowest first. */
export function printedLevels(scheme: Scheme): string[] {
  const levels: Readonly<Partial<Record<Level, readonly string[]>>> = schemes[scheme].levels
  return Object.values(levels).map(([printed]) => printed ?? '')
}

/** A level as the certificate of its scheme prints it. */
export function printedLevel(scheme: Scheme, level: Level): string {
  const rule: SchemeRule = schemes[scheme]
  return rule.levels[level]?.[0] ?? level
}

/** Whether a level belongs to a scheme. */
export function hasLevel(scheme: Scheme, level: Level): boolean {
  const rule: SchemeRule = schemes[scheme]
  return rule.levels[level] !== undefined
}

function bareLevel(part: string): string {
  const bare = part.replace(/^(?:国家)?(?:职业资格|职业技能等级|职业技能|技能等级)?/, '')
  return bare.replace(/^[1-5](?=级$)/, (digit) => '一二三四五'.charAt(Number(digit) - 1))
}

function writtenLevels(rule: SchemeRule): ReadonlyMap<string, Level> {
  const found = new Map<string, Level>()
  for (const level of levelNames)
    for (const form of [...(rule.levels[level] ?? []), ...(rule.levels[level] ? [level] : [])])
      found.set(titleKey(form), level)
  return found
}
