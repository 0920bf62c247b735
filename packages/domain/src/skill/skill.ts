import type { Level } from '../certificate/scheme.ts'

/** Who says so: a cited standard, nobody yet that we can cite, or a person of the bureau who looked at it. */
export const skillStates = ['sourced', 'draft', 'approved', 'rejected'] as const

export type SkillState = (typeof skillStates)[number]

/** The levels of an occupation, 5 初级工 the lowest and 1 高级技师 the highest. */
export type SkillLevel = 1 | 2 | 3 | 4 | 5

export interface LevelRange {
  readonly lowest: SkillLevel
  readonly highest: SkillLevel
}

/** A function of a national occupational standard (职业功能). */
export interface Skill {
  readonly code: string
  readonly occupationCode: string
  readonly occupationName: string
  readonly name: string
  /** At which levels of its occupation it is asked for; null where its standard counts otherwise. */
  readonly levels: LevelRange | null
  readonly state: SkillState
  readonly source: string
}

/** The levels between which a standard asks for a function, as the list of skills writes them (`5-3`, `4`); null for another way of counting, such as 初-中 or T1-T3 (国家职业标准编制技术规程（2023年版）: five levels, the fifth the lowest). */
export function parseLevelRange(text: string): LevelRange | null {
  const [, lowest, highest = lowest] = /^([1-5])(?:-([1-5]))?$/.exec(text) ?? []
  const range = { lowest: Number(lowest), highest: Number(highest) }
  return isLevel(range.lowest) && isLevel(range.highest) && range.lowest >= range.highest
    ? { lowest: range.lowest, highest: range.highest }
    : null
}

const levelOf: Readonly<Partial<Record<Level, SkillLevel>>> = {
  'skill-5': 5,
  'skill-4': 4,
  'skill-3': 3,
  'skill-2': 2,
  'skill-1': 1,
  master: 1,
  'chief-master': 1,
}

/** The level of an occupation that a certificate's level is; 特级技师 and 首席技师 stand above the first and count as it, 学徒工 and the three of 1+X are none (人社部发〔2022〕14号). */
export function skillLevelOf(level: Level): SkillLevel | null {
  return levelOf[level] ?? null
}

/** Whether a function is asked for at a level; at every one where its standard counts otherwise. */
export function isAskedAt(range: LevelRange | null, level: SkillLevel): boolean {
  return range === null || (level <= range.lowest && level >= range.highest)
}

function isLevel(level: number): level is SkillLevel {
  return level >= 1 && level <= 5
}
