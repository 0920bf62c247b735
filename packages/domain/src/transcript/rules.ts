import type { CivilDate } from '../calendar.ts'
import { printedCategory, printedResult } from '../course/printed.ts'
import type { CourseClaims } from '../course/schema.ts'
import { printedTerm } from '../course/term.ts'
import { accepted, refused, type Decision } from '../decision.ts'
import type { Achievement, RecordKind } from '../record/kind.ts'
import { transcriptFields } from './fields.ts'
import { mostCourses, transcriptSchema, type TranscriptClaims, type TranscriptCourse } from './schema.ts'

export const transcript = {
  name: 'transcript',
  side: 'other',
  version: 1,
  schema: transcriptSchema,
  upcasters: {},
  fields: transcriptFields,
  example: {
    college: '演示县职业中等专业学校',
    programme: '机电技术应用',
    studentNumber: 'D24001',
    courses: [
      {
        courseName: '电工基础',
        term: '2025-2026-1',
        category: '专业课',
        hours: 72,
        credits: 4,
        result: '91',
        isScore: true,
      },
    ],
    certifiedOn: '2026-03-02',
  },
  importing: null,
  begunBy: 'learner',
  manyAtOnce: true,
  achievementTypes: ['LearningProgram'],
  title: titleOf,
  columns: (claims) => ({
    issuedOn: claims.certifiedOn,
    validTo: null,
    scheme: null,
    level: null,
    awardLevel: null,
    occupation: null,
    awardingBody: claims.college,
    number: null,
  }),
  uniqueKey: () => null,
  achievement: achievementOf,
  assurance: () => 'awarding-body',
} as const satisfies RecordKind<TranscriptClaims>

export interface TranscriptFacts {
  readonly college: string
  readonly programme: string
  readonly studentNumber: string
  /** Its issued course records that count today. */
  readonly courses: readonly CourseClaims[]
}

/** A transcript of the courses that a college issued to a learner, in the order of their terms (product.md A7, 成绩单). */
export function compileTranscript(
  { courses, ...facts }: TranscriptFacts,
  today: CivilDate,
): Decision<TranscriptClaims, 'document.noCourses' | 'document.tooManyCourses'> {
  if (courses.length === 0) return refused('document.noCourses')
  if (courses.length > mostCourses)
    return refused('document.tooManyCourses', { most: mostCourses, count: courses.length })
  return accepted({ ...facts, courses: courses.map(lineOf).toSorted(inOrder), certifiedOn: today })
}

function lineOf(claims: CourseClaims): TranscriptCourse {
  const { courseName, term, category, hours, credits, score } = claims
  return {
    courseName,
    term,
    category: category && printedCategory(category),
    hours,
    credits,
    result: printedResult(claims),
    isScore: score !== null,
  }
}

function inOrder(one: TranscriptCourse, other: TranscriptCourse): number {
  if (one.term !== other.term) return one.term < other.term ? -1 : 1
  return one.courseName === other.courseName ? 0 : one.courseName < other.courseName ? -1 : 1
}

function titleOf({ programme }: TranscriptClaims): string {
  return `成绩单（${programme}）`
}

function achievementOf(claims: TranscriptClaims): Achievement {
  const { college, programme, courses } = claims
  return {
    type: 'LearningProgram',
    name: titleOf(claims),
    creatorName: college,
    criteria: `${college}按已签章的课程记录汇总：${programme}专业，共 ${courses.length} 门。`,
    results: courses.map((line) => ({
      name: describeCourse(line),
      value: line.result,
      resultType: line.isScore ? 'RawScore' : 'LetterGrade',
    })),
  }
}

/** One line of a transcript as the credential names it: term, course, category, hours and credits, apart by a bar, so that a reader without our schema can print it. */
export function describeCourse({ term, courseName, category, hours, credits }: TranscriptCourse): string {
  return [
    printedTerm(term),
    courseName,
    category ?? '',
    hours === null ? '' : `${hours}学时`,
    credits === null ? '' : `${credits}学分`,
  ]
    .filter((part) => part !== '')
    .join('｜')
}
