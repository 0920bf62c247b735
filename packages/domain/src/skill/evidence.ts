import { certificate } from '../certificate/rules.ts'
import { occupationFinder, type OccupationFinder } from '../certificate/occupation.ts'
import { competition } from '../competition/rules.ts'
import { course } from '../course/rules.ts'
import { titleKey } from '../identity/normalise.ts'
import { placement } from '../placement/rules.ts'
import type { Occupation, Side } from '../record/kind.ts'
import { linksFrom, type SkillLink } from './link.ts'
import { skillLevelOf, type SkillLevel } from './skill.ts'

/** The four sides of 岗课赛证 that can show a skill. */
export const shownSides = [
  'placement',
  'course',
  'competition',
  'certificate',
] as const satisfies readonly Side[]

export type ShownSide = (typeof shownSides)[number]

/** How a record comes to a skill: it names the occupation itself, or a link does that a person approved, or one nobody looked at yet. */
export type Bearing = 'named' | 'approved' | 'draft'

export interface SkillMark {
  readonly side: ShownSide
  readonly recordId: string
  readonly title: string
  readonly on: string | null
  readonly bearing: Bearing
  /** The level that a certificate says, only where it names the occupation itself. */
  readonly level: SkillLevel | null
}

export interface Aimed {
  readonly mark: SkillMark
  /** An occupation, or for a course one of its functions. */
  readonly at: { readonly occupation: string } | { readonly skill: string }
}

export interface ShownRecord {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly on: string | null
  readonly claims: object
}

export interface CatalogueCourse {
  readonly code: string
  readonly name: string
}

export interface SkillReference {
  readonly links: readonly SkillLink[]
  readonly occupations: readonly Occupation[]
  /** The courses of the learner's own majors. */
  readonly courses: readonly CatalogueCourse[]
}

/** What each record in force shows, and of which occupation or function (domain.md, section 2: the same competence described four ways; 岗课赛证). */
export function aimRecords(records: readonly ShownRecord[], reference: SkillReference): Aimed[] {
  const finder = occupationFinder(reference.occupations)
  const courses = new Map<string, string[]>()
  for (const { code, name } of reference.courses)
    courses.set(titleKey(name), [...(courses.get(titleKey(name)) ?? []), code])
  return records.flatMap((record) => aim(record, { ...reference, finder, courses }))
}

interface Opened extends Omit<SkillReference, 'courses'> {
  readonly finder: OccupationFinder
  /** Codes by the key of their name. */
  readonly courses: ReadonlyMap<string, readonly string[]>
}

function aim(record: ShownRecord, opened: Opened): Aimed[] {
  switch (record.kind) {
    case 'certificate':
      return aimCertificate(record, opened)
    case 'competition': {
      const { eventCode } = competition.schema.parse(record.claims)
      return linked(record, 'competition', linksFrom(opened.links, 'contest-event', eventCode))
    }
    case 'course': {
      const claims = course.schema.parse(record.claims)
      if (claims.grade === 'fail' || (claims.score !== null && claims.score < passing)) return []
      const codes = opened.courses.get(titleKey(claims.courseName)) ?? []
      return codes.flatMap((code) => aimCourse(record, linksFrom(opened.links, 'course', code)))
    }
    case 'placement': {
      const claims = placement.schema.parse(record.claims)
      return named(
        record,
        'placement',
        occupationOf(opened.finder, claims.occupationCode, claims.occupationName),
      )
    }
    default:
      return []
  }
}

const passing = 60

function aimCertificate(record: ShownRecord, { finder, links }: Opened): Aimed[] {
  const claims = certificate.schema.parse(record.claims)
  if (claims.scheme === 'x')
    return linked(record, 'certificate', linksFrom(links, 'x-certificate', claims.certificateCode))
  const occupation = occupationOf(finder, claims.certificateCode, claims.certificateName)
  return named(record, 'certificate', occupation, skillLevelOf(claims.level))
}

function occupationOf(finder: OccupationFinder, code: string | null, name: string | null): Occupation | null {
  return (code === null ? null : finder.withCode(code)) ?? (name === null ? null : finder.find(name))
}

function named(
  record: ShownRecord,
  side: ShownSide,
  occupation: Occupation | null,
  level: SkillLevel | null = null,
): Aimed[] {
  return occupation === null
    ? []
    : [{ mark: markOf(record, side, 'named', level), at: { occupation: occupation.code } }]
}

function linked(record: ShownRecord, side: ShownSide, links: readonly SkillLink[]): Aimed[] {
  return links.map((link) => ({
    mark: markOf(record, side, bearingOf(link)),
    at: { occupation: link.toCode },
  }))
}

function aimCourse(record: ShownRecord, links: readonly SkillLink[]): Aimed[] {
  return links.map((link) => ({
    mark: markOf(record, 'course', bearingOf(link)),
    at: { skill: functionOf(link.toCode) },
  }))
}

function bearingOf({ state }: SkillLink): Bearing {
  return state === 'approved' ? 'approved' : 'draft'
}

function markOf(
  { id, title, on }: ShownRecord,
  side: ShownSide,
  bearing: Bearing,
  level: SkillLevel | null = null,
): SkillMark {
  return { side, recordId: id, title, on, bearing, level }
}

/** A work content stands under its function: `…-F05-C02` under `…-F05`, as the list of skills numbers them. */
function functionOf(code: string): string {
  return code.replace(/-C\d+$/, '')
}
