import { assuranceOf } from '../record/assurance.ts'
import type { Achievement, OwnCollege, RecordKind } from '../record/kind.ts'
import type { ClaimsDraft } from '../import/claims-import.ts'
import { courseFields } from './fields.ts'
import { courseImport, courseKey } from './importing.ts'
import { printedCategory, printedResult } from './printed.ts'
import { courseSchema, type CourseClaims } from './schema.ts'
import { printedTerm } from './term.ts'

export const course = {
  name: 'course',
  side: 'course',
  version: 1,
  schema: courseSchema,
  upcasters: {},
  fields: courseFields,
  example: {
    courseName: '电工基础',
    courseCode: 'K01',
    category: 'major',
    term: '2025-2026-1',
    hours: 72,
    credits: 4,
    score: 91,
    grade: 'excellent',
    provider: '演示县职业中等专业学校',
    assessedOn: '2026-01-09',
  },
  importing: courseImport,
  begunBy: 'college',
  manyAtOnce: true,
  achievementTypes: ['Course'],
  title: titleOf,
  columns: (claims) => ({
    issuedOn: claims.assessedOn,
    validTo: null,
    scheme: null,
    level: null,
    awardLevel: null,
    occupation: null,
    awardingBody: claims.provider,
    number: null,
  }),
  uniqueKey: courseKey,
  achievement: achievementOf,
  assurance: (_claims, facts) => assuranceOf(facts),
} as const satisfies RecordKind<CourseClaims, ClaimsDraft<CourseClaims>, OwnCollege | null>

function titleOf({ courseName, term }: CourseClaims): string {
  return `${courseName}（${printedTerm(term)}）`
}

function achievementOf(claims: CourseClaims): Achievement {
  const { provider, courseName, courseCode, category, hours, credits, score } = claims
  const given = (
    name: string,
    value: string | number | null,
    place: number,
    resultType: string,
    field: string,
  ) => (value === null ? [] : [{ name, value: String(value), place, resultType, field }])
  return {
    type: 'Course',
    name: titleOf(claims),
    creatorName: provider,
    criteria: `修读${provider}开设的${courseName}并完成考核，学校核对成绩后签章。`,
    ...(courseCode === null ? {} : { humanCode: courseCode }),
    results: [
      {
        name: '成绩',
        value: printedResult(claims),
        resultType: score === null ? 'LetterGrade' : 'RawScore',
        field: score === null ? 'grade' : 'score',
      },
      ...given('学分', credits, 1, 'ext:Credits', 'credits'),
      ...given('学时', hours, 2, 'ext:ClassHours', 'hours'),
      ...given('课程类别', category && printedCategory(category), 3, 'ext:CourseCategory', 'category'),
      {
        name: '学年学期',
        value: printedTerm(claims.term),
        resultType: 'ext:Term',
        shownWith: 'name',
        place: 4,
      },
    ],
  }
}
