import { describe, expect, it } from 'vitest'
import { course } from '../course/rules.ts'
import type { CourseClaims } from '../course/schema.ts'
import { compileTranscript, transcript } from './rules.ts'
import { transcriptSchema } from './schema.ts'

const taken: CourseClaims = course.example
const facts = { college: '演示学校', programme: '机电技术应用', studentNumber: 'D24001' }

describe('a transcript', () => {
  it('lists the courses by term and name, each with its result', () => {
    const courses = [
      { ...taken, courseName: '语文', term: '2025-2026-2', score: null, grade: 'good' as const },
      { ...taken, courseName: '语文', hours: null, category: null },
      taken,
    ]
    const decision = compileTranscript({ ...facts, courses }, '2026-07-10')
    if (!decision.ok) throw new Error(decision.code)
    expect(transcriptSchema.parse(decision.value)).toEqual(decision.value)
    expect(transcript.achievement(decision.value).results).toEqual([
      { name: '2025-2026学年第一学期｜电工基础｜专业课｜72学时｜4学分', value: '91', resultType: 'RawScore' },
      { name: '2025-2026学年第一学期｜语文｜4学分', value: '91', resultType: 'RawScore' },
      {
        name: '2025-2026学年第二学期｜语文｜专业课｜72学时｜4学分',
        value: '良好',
        resultType: 'LetterGrade',
      },
    ])
  })

  it.each([
    [0, 'document.noCourses'],
    [101, 'document.tooManyCourses'],
  ])('of %i courses is refused', (count, code) => {
    const courses = Array.from({ length: count }, () => taken)
    expect(compileTranscript({ ...facts, courses }, '2026-07-10')).toMatchObject({ ok: false, code })
  })
})
