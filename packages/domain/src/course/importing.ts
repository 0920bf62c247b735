import { titleKey } from '../identity/normalise.ts'
import type { CellReader } from '../import/cell-reader.ts'
import { claimsImport, type Unread } from '../import/claims-import.ts'
import { quote, type Finding } from '../import/finding.ts'
import type { OwnCollege, RecordField, UniqueKey } from '../record/kind.ts'
import { courseFields } from './fields.ts'
import type { CourseFinding } from './findings.ts'
import { earnsCredits, writtenCategories, writtenGrades } from './printed.ts'
import { courseSchema, longestTexts, type CourseClaims } from './schema.ts'
import { parseTerm } from './term.ts'

type Key = (typeof courseFields)[number]['key']
type Row = CellReader<Key, Finding>

/** How workbooks of marks are imported; the college taught what names no other school. */
export const courseImport = claimsImport<CourseClaims, Key, OwnCollege | null>({
  references: ['college'],
  open: ({ college }) => college,
  fields: courseFields satisfies readonly RecordField<Key>[],
  schema: courseSchema,
  keyField: 'courseName',
  read: readCourse,
  uniqueKey: courseKey,
  look: ({ claims }, _facts, place) => ({ claims, findings: [...termFindings(claims, place)] }),
  held: {
    'category.unknown': {
      field: 'category',
      about: (textOf) => textOf('category'),
      targets: () => writtenCategories.targets,
      accepts: true,
    },
  },
})

/** A learner takes a course once in a term, whoever sends the marks again; taken in another term it is another record. */
export function courseKey({ courseName, term, provider }: Unread<CourseClaims>): UniqueKey | null {
  if (courseName === null || term === null || provider === null) return null
  const issuer = titleKey(provider)
  return { scheme: 'course', issuer, number: `${titleKey(courseName)} ${term}`, perHolder: true }
}

function readCourse(row: Row, college: OwnCollege | null): Unread<CourseClaims> {
  const result = readResult(row)
  const credits = row.number('credits', { units: ['学分', '分'], least: 0.1, most: 100 })
  return {
    courseName: row.text('courseName', longestTexts.courseName),
    courseCode: row.code('courseCode', longestTexts.courseCode),
    category: row.choice('category', writtenCategories, 'category.unknown'),
    term: readTerm(row),
    hours: row.number('hours', { units: ['学时', '课时', '小时', '节'], least: 0.5, most: 2000 }),
    credits: earnsCredits(result) ? credits : null,
    ...result,
    provider: row.text('provider', longestTexts.provider) ?? college?.name ?? null,
    assessedOn: row.date('assessedOn'),
  }
}

/** Offices write 优 and 合格 into the column of marks as well. */
function readResult(row: Row): Pick<CourseClaims, 'score' | 'grade'> {
  const written = writtenGrades.parse(row.peek('score'))
  const score = written === null ? row.number('score', { units: ['分'], least: 0, most: 100 }) : null
  const grade = row.choice('grade', writtenGrades) ?? written
  if (row.isEmpty('score') && row.isEmpty('grade'))
    row.note({ ...row.place('score'), outcome: 'rejected', code: 'cell.missing', facts: {} })
  return { score, grade }
}

function readTerm(row: Row): string | null {
  const text = row.text('term', 40)
  const term = text === null ? null : parseTerm(text)
  if (text !== null && term === null)
    row.note({
      ...row.place('term'),
      outcome: 'rejected',
      code: 'term.unreadable',
      facts: { text: quote(text) },
    } satisfies CourseFinding)
  return term
}

function* termFindings(
  { term, assessedOn }: Unread<CourseClaims>,
  place: (key: Key) => { field: string; column: string },
): Generator<CourseFinding> {
  if (term !== null && assessedOn !== null && assessedOn < `${term.slice(0, 4)}-07-01`)
    yield {
      ...place('assessedOn'),
      outcome: 'rejected',
      code: 'assessedOn.beforeTerm',
      facts: { date: assessedOn },
    }
}
