import { describe, expect, it } from 'vitest'
import { college, judgeRow, readRow, saidOf, testId, type Cells } from '../testing/rows.ts'
import { course } from './rules.ts'
import { courseSchema, type CourseClaims } from './schema.ts'
import { isTerm, parseTerm, printedTerm } from './term.ts'

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

describe('a term as offices write it', () => {
  it.each([
    ['2025-2026-1', '2025-2026-1'],
    ['2025-2026学年第一学期', '2025-2026-1'],
    ['2025—2026学年度第2学期', '2025-2026-2'],
    ['2025-26学年下学期', '2025-2026-2'],
    ['2025/2026（1）', '2025-2026-1'],
    ['２０２５－２０２６－２', '2025-2026-2'],
    ['2025秋', '2025-2026-1'],
    ['2026年春季学期', '2025-2026-2'],
    ['2025-2027-1', null],
    ['上学期', null],
    ['2025', null],
  ])('%s is read as %s', (text, term) => {
    expect(parseTerm(text)).toBe(term)
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

describe('a row of marks', () => {
  const good: Cells = {
    name: '赵文',
    residentId: testId,
    courseName: '电工基础',
    courseCode: 'k 01',
    category: '专业核心课',
    term: '2025-2026学年第一学期',
    hours: '72学时',
    credits: 4,
    score: 91,
  }
  const judge = (changed: Cells = {}, facts = {}) =>
    judgeRow(course, { ...good, ...changed }, { college, ...facts })

  it('becomes a record of the college that taught the course', () => {
    expect(judge({ courseCode: 'K01' })).toMatchObject({ outcome: 'accepted', findings: [] })
    expect(judge().claims).toEqual({
      courseName: '电工基础',
      courseCode: 'K01',
      category: 'major',
      term: '2025-2026-1',
      hours: 72,
      credits: 4,
      score: 91,
      grade: null,
      provider: college.name,
      assessedOn: null,
    })
    expect(judge({ provider: '另外的学校' }).claims?.provider).toBe('另外的学校')
  })

  it.each<[string, Cells, string[]]>([
    ['no course', { courseName: ' ' }, ['courseName cell.missing rejected']],
    ['no result', { score: null }, ['score cell.missing rejected']],
    ['a mark above a hundred', { score: 101 }, ['score cell.outOfRange rejected']],
    ['a mark that is none', { score: '缺考' }, ['score cell.notNumber rejected']],
    ['an unknown grade', { score: null, grade: '甲等' }, ['grade cell.notChoice rejected']],
    ['an unknown category', { category: '理论课' }, ['category category.unknown held']],
    ['no term', { term: null }, ['term cell.missing rejected']],
    ['a term that is none', { term: '上学期' }, ['term term.unreadable rejected']],
    ['no hours at all', { hours: 0 }, ['hours cell.outOfRange rejected']],
    ['a formula gone wrong', { score: { error: '#N/A' } }, ['score cell.error rejected']],
    [
      'an assessment before its term',
      { assessedOn: '2025-06-30' },
      ['assessedOn assessedOn.beforeTerm rejected'],
    ],
    ['a month for a day', { assessedOn: '2026.1' }, ['assessedOn date.noDay held']],
  ])('with %s is told so', (_case, changed, said) => {
    expect(saidOf(judge({ courseCode: 'K01', ...changed }))).toEqual(said)
  })

  it('under 60 is a result without credits, not an error', () => {
    expect(judge({ courseCode: 'K01', score: 46 })).toMatchObject({
      outcome: 'accepted',
      claims: { score: 46, credits: null },
    })
    expect(judge({ score: '不及格' }).claims).toMatchObject({ score: null, grade: 'fail', credits: null })
  })

  it('takes a word for the mark as a grade', () => {
    expect(judge({ score: '优' }).claims).toMatchObject({ score: null, grade: 'excellent', credits: 4 })
  })

  it.each([
    [{ numberInFile: { place: { row: 7, sheet: null }, same: true } }, 'record.repeated unchanged'],
    [{ numberInFile: { place: { row: 7, sheet: null }, same: false } }, 'record.repeatedOther rejected'],
    [{ numberTaken: 'same' }, 'record.known unchanged'],
    [{ numberTaken: 'other' }, 'record.taken rejected'],
    [{ holder: null }, 'holder.unknown rejected'],
    [{ holder: { name: '钱武', enrolledOn: null } }, 'holder.otherName rejected'],
    [{ holder: { name: '钱武', formerNames: ['赵文'], enrolledOn: null } }, 'holder.formerName warned'],
  ])('is told %j', (facts, said) => {
    expect(
      saidOf(judge({ courseCode: 'K01' }, facts))
        .join()
        .split(' ')
        .slice(1)
        .join(' '),
    ).toBe(said)
  })

  it('is one for a learner, a course and a term, however they are written', () => {
    const keyOf = (changed: Cells) => readRow(course, { ...good, ...changed }, college).uniqueKey
    expect(keyOf({ courseName: '电工 基础', term: '2025秋', score: 40 })).toEqual(keyOf({}))
    expect(keyOf({ term: '2026春' })).not.toEqual(keyOf({}))
    expect(keyOf({})).toMatchObject({ scheme: 'course', perHolder: true })
  })
})
