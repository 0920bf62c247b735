import { z } from 'zod'
import type { CivilDate } from '../calendar.ts'
import { accepted, refused, type Decision } from '../decision.ts'
import { kindOf } from '../record/kinds.ts'

export const mostResumeLines = 30
export const longestIntroduction = 300

/** What a learner makes of herself: lines that are records of hers in her own order, and what she states without anybody having confirmed it (product.md A7). */
export const resumeSchema = z.strictObject({
  target: z.string().trim().max(40),
  introduction: z.string().trim().max(longestIntroduction),
  skills: z.array(z.string().trim().min(1).max(20)).max(12),
  phone: z.string().trim().max(30),
  email: z.string().trim().max(80),
  lines: z.array(z.strictObject({ recordId: z.uuid(), shareId: z.uuid().nullable() })).max(mostResumeLines),
})

export type Resume = z.infer<typeof resumeSchema>

export const emptyResume: Resume = {
  target: '',
  introduction: '',
  skills: [],
  phone: '',
  email: '',
  lines: [],
}

export const resumeSections = [
  'education',
  'certificate',
  'competition',
  'course',
  'practice',
  'other',
] as const

export type ResumeSection = (typeof resumeSections)[number]

/** Where a record stands in a résumé: diplomas under education, placements under practice, the rest by its side of 岗课赛证 (product.md A1 and A7). */
export function resumeSectionOf(kindName: string): ResumeSection {
  const { side } = kindOf(kindName)
  if (kindName === 'diploma') return 'education'
  return side === 'placement' ? 'practice' : side
}

export interface ResumeRecord {
  readonly recordId: string
  readonly status: string
  readonly validTo: CivilDate | null
}

/** What may stand in a résumé: a record in force, one out of its time only marked so, and nothing that was revoked, suspended or corrected (product.md A7). */
export function resumeStandingOf(
  { status, validTo }: Pick<ResumeRecord, 'status' | 'validTo'>,
  today: CivilDate,
): 'valid' | 'expired' | 'ended' {
  if (status !== 'valid') return 'ended'
  return validTo !== null && validTo < today ? 'expired' : 'valid'
}

export type ResumeRefusal = 'resume.lineUnknown' | 'resume.lineTwice' | 'resume.lineEnded'

/** A résumé that may be kept: each line a record of hers that stands, and none twice (product.md A7). */
export function decideResume(
  resume: Resume,
  records: readonly ResumeRecord[],
  today: CivilDate,
): Decision<Resume, ResumeRefusal> {
  const chosen = resume.lines.map(({ recordId }) => recordId)
  if (new Set(chosen).size < chosen.length) return refused('resume.lineTwice')
  const found = chosen.map((id) => records.find(({ recordId }) => recordId === id))
  if (found.includes(undefined)) return refused('resume.lineUnknown')
  const hasEnded = found.some((record) => record && resumeStandingOf(record, today) === 'ended')
  return hasEnded ? refused('resume.lineEnded') : accepted(resume)
}
