import { describe, expect, it } from 'vitest'
import { hasLevel, levelNames, parseLevel, printedLevel, printedLevels, schemeNames } from './scheme.ts'

describe('a level', () => {
  it.each([
    ['x', '初级', 'elementary'],
    ['x', ' 中 级 ', 'intermediate'],
    ['x', '高级', 'advanced'],
    ['x', 'advanced', 'advanced'],
    ['skill-level', '三级', 'skill-3'],
    ['skill-level', '高级工', 'skill-3'],
    ['skill-level', '三级/高级工', 'skill-3'],
    ['skill-level', '学徒工', 'apprentice'],
    ['skill-level', '首席技师', 'chief-master'],
    ['qualification', '一级/高级技师', 'skill-1'],
    ['skill-level', '高级工（三级）', 'skill-3'],
    ['skill-level', '中级工/四级', 'skill-4'],
    ['skill-level', '4级', 'skill-4'],
    ['qualification', '国家职业资格四级', 'skill-4'],
    ['qualification', '国家职业资格三级（高级工）', 'skill-3'],
  ] as const)('of %s written %s is %s', (scheme, text, level) => {
    expect(parseLevel(scheme, text)).toBe(level)
  })

  it.each([
    ['x', '三级'],
    ['x', '高级工'],
    ['x', '初'],
    ['x', '中级高级'],
    ['x', ''],
    ['x', '高级工（三级）'],
    ['skill-level', '高级工（四级）'],
    ['skill-level', '三级（良好）'],
    ['qualification', '国家职业资格'],
    ['skill-level', '初级'],
    ['skill-level', 'advanced'],
    ['qualification', '学徒工'],
    ['qualification', '特级技师'],
  ] as const)('of %s is never guessed from %j', (scheme, text) => {
    expect(parseLevel(scheme, text)).toBeNull()
  })
})

describe.each(schemeNames)('the scheme %s', (scheme) => {
  it('reads back what it prints', () => {
    for (const level of levelNames.filter((each) => hasLevel(scheme, each)))
      expect(parseLevel(scheme, printedLevel(scheme, level))).toBe(level)
  })

  it('prints its levels lowest first', () => {
    const own = levelNames.filter((level) => hasLevel(scheme, level))
    expect(printedLevels(scheme)).toEqual(own.map((level) => printedLevel(scheme, level)))
  })
})
