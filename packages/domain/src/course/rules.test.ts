import { describe, expect, it } from 'vitest'
import { course } from './rules.ts'
import { courseSchema, type CourseClaims } from './schema.ts'
import { isTerm, printedTerm } from './term.ts'

const example: CourseClaims = course.example

function refusedAt(claims: unknown): string[] {
  return courseSchema.safeParse(claims).error?.issues.map(({ path }) => path.join('.')) ?? []
}

describe('a term', () => {
  it.each([
    ['2025-2026-1', true, '2025-2026学年第一学期'],
    ['2025-2026-2', true, '2025-2026学年第二学期'],
    ['2025-2027-1', false, '2025-2027学年第一学期'],
    ['2025-2026-3', false, '2025-2026-3'],
    ['2025秋', false, '2025秋'],
  ])('written %s', (text, known, printed) => {
    expect(isTerm(text)).toBe(known)
    expect(printedTerm(text)).toBe(printed)
  })
})

describe('the claims of a course', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['neither mark nor grade', { score: null, grade: null }, ['score']],
    ['a mark above a hundred', { score: 101 }, ['score']],
    ['a term that is none', { term: '2025秋' }, ['term']],
    ['no hours at all', { hours: 0 }, ['hours']],
    ['an assessment before its term', { assessedOn: '2025-06-30' }, ['assessedOn']],
    ['a nameless course', { courseName: ' ' }, ['courseName']],
    ['a field of its own', { teacher: '演示老师' }, ['']],
  ])('do not allow %s', (_case, changed, paths) => {
    expect(refusedAt({ ...example, ...changed })).toEqual(paths)
  })

  it('keep a grade without a mark, and say it in words', () => {
    const graded = { ...example, score: null, grade: 'good' as const }
    expect(refusedAt(graded)).toEqual([])
    expect(course.achievement(graded).results[0]).toEqual({
      name: '成绩',
      value: '良好',
      resultType: 'LetterGrade',
      field: 'grade',
    })
  })
})

describe('a course record', () => {
  it('names its term, so that a course taken again is another record', () => {
    expect(course.title(example)).toBe('电工基础（2025-2026学年第一学期）')
  })

  it('leaves out what is not known', () => {
    const bare = { ...example, courseCode: null, category: null, hours: null, credits: null }
    expect(course.achievement(bare)).not.toHaveProperty('humanCode')
    expect(course.achievement(bare).results.map(({ name }) => name)).toEqual(['成绩', '学年学期'])
  })
})
