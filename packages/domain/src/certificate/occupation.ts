import { titleKey } from '../identity/normalise.ts'
import { titleFinder } from '../import/similarity.ts'
import type { Occupation } from '../record/kind.ts'

export interface OccupationFinder {
  find(name: string): Occupation | null
  withCode(code: string): Occupation | null
  /** The most similar name, as a mend. */
  nearest(name: string): string | null
}

const around = /职业(?:技能等级|资格)证书$|[《》“”]/g
const code = /^\d-\d{2}-\d{2}-\d{2}/

/** The national occupations, found by name in any spelling or by code, with or without a 工种 behind it (中华人民共和国职业分类大典（2022年版）). */
export function occupationFinder(occupations: readonly Occupation[]): OccupationFinder {
  const byKey = new Map(occupations.map((occupation) => [keyOf(occupation.name), occupation]))
  const byCode = new Map(occupations.map((occupation) => [occupation.code, occupation]))
  const nearestKey = titleFinder(byKey.keys())
  return {
    find: (name) => byKey.get(keyOf(name)) ?? null,
    withCode: (text) => byCode.get(code.exec(text)?.[0] ?? '') ?? null,
    nearest(name) {
      const key = nearestKey(keyOf(name))
      return key === null ? null : (byKey.get(key)?.name ?? null)
    },
  }
}

function keyOf(name: string): string {
  return titleKey(name).replace(around, '')
}
