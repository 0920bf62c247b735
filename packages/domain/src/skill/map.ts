import { shownSides, type Aimed, type ShownSide, type SkillMark } from './evidence.ts'
import { linksFrom, type SkillLink } from './link.ts'
import { isAskedAt, type Skill, type SkillLevel } from './skill.ts'

export interface MappedSkill {
  readonly skill: Skill
  /** The highest level that a certificate of the occupation says; null where none does. */
  readonly level: SkillLevel | null
  readonly marks: Readonly<Record<ShownSide, readonly SkillMark[]>>
}

/** Why an occupation stands in the map: something shows it, or her major leads to it. */
export type MappedBy = 'evidence' | 'approved-major' | 'draft-major'

export interface MappedOccupation {
  readonly code: string
  readonly name: string
  readonly by: MappedBy
  /** How many of its functions have at least one mark. */
  readonly shown: number
  readonly skills: readonly MappedSkill[]
}

/** A learner's skills occupation by occupation: a mark for each record that shows a function; the level is that of the highest certificate which names the occupation, never of a course, a placement, a contest or a certificate of another scheme (docs/decisions/0036). */
export function skillMap(
  skills: readonly Skill[],
  aimed: readonly Aimed[],
  { majors, links }: { readonly majors: readonly string[]; readonly links: readonly SkillLink[] },
): MappedOccupation[] {
  const led = majors.flatMap((major) => linksFrom(links, 'major', major))
  return [...byOccupation(skills)]
    .flatMap(([code, own]): MappedOccupation[] => {
      const mapped = own.map((skill) => mapSkill(skill, aimed))
      const shown = mapped.filter(({ marks }) => shownSides.some((side) => marks[side].length > 0)).length
      const by =
        shown > 0
          ? 'evidence'
          : bearingOf(led.filter(({ toCode }) => code === toCode || code.startsWith(`${toCode}-`)))
      return by === null ? [] : [{ code, name: own[0]?.occupationName ?? code, by, shown, skills: mapped }]
    })
    .toSorted((one, other) => other.shown - one.shown || one.code.localeCompare(other.code))
}

/** Which sides of 岗课赛证 an occupation has marks on, and how many records. */
export function sidesShown({ skills }: Pick<MappedOccupation, 'skills'>): Record<ShownSide, number> {
  const records = (side: ShownSide) =>
    new Set(skills.flatMap(({ marks }) => marks[side].map(({ recordId }) => recordId))).size
  return {
    placement: records('placement'),
    course: records('course'),
    competition: records('competition'),
    certificate: records('certificate'),
  }
}

function byOccupation(skills: readonly Skill[]): ReadonlyMap<string, readonly Skill[]> {
  const found = new Map<string, Skill[]>()
  for (const skill of skills)
    found.set(skill.occupationCode, [...(found.get(skill.occupationCode) ?? []), skill])
  return found
}

function mapSkill(skill: Skill, aimed: readonly Aimed[]): MappedSkill {
  const here = aimed.filter(({ at, mark }) =>
    'skill' in at
      ? at.skill === skill.code
      : at.occupation === skill.occupationCode &&
        (mark.level === null || isAskedAt(skill.levels, mark.level)),
  )
  const marks = here.map(({ mark }) => mark)
  const on = (side: ShownSide) => marks.filter((mark) => mark.side === side)
  return {
    skill,
    level: highest(marks),
    marks: {
      placement: on('placement'),
      course: on('course'),
      competition: on('competition'),
      certificate: on('certificate'),
    },
  }
}

function highest(marks: readonly SkillMark[]): SkillLevel | null {
  return marks.reduce<SkillLevel | null>(
    (best, { level }) => (level !== null && (best === null || level < best) ? level : best),
    null,
  )
}

function bearingOf(links: readonly SkillLink[]): MappedBy | null {
  if (links.length === 0) return null
  return links.some(({ state }) => state === 'approved') ? 'approved-major' : 'draft-major'
}
