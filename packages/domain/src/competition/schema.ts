import { z } from 'zod'
import { civilDateSchema } from '../record/schema.ts'
import { agreesWithAward, awardLevels } from './award.ts'
import { contestHosts, contestLevels } from './level.ts'

export const contestGroups = ['secondary', 'associate', 'bachelor', 'teacher-student'] as const

export const participations = ['individual', 'team'] as const

/** The most members that one row or one form may name. */
export const mostMembers = 30

/** The longest text that each of the claims keeps. */
export const longestTexts = {
  contest: 120,
  event: 120,
  eventCode: 40,
  organiser: 120,
  award: 40,
  role: 40,
  instructor: 80,
  certificateNumber: 60,
  publication: 500,
} as const

const text = (most: number) => z.string().trim().min(1).max(most)

export const competitionSchema = z
  .strictObject({
    contest: text(longestTexts.contest),
    edition: z.number().int().min(1990).max(2199),
    event: text(longestTexts.event),
    eventCode: text(longestTexts.eventCode).nullable(),
    level: z.enum(contestLevels),
    host: z.enum(contestHosts).nullable(),
    group: z.enum(contestGroups).nullable(),
    organiser: text(longestTexts.organiser).nullable(),
    award: text(longestTexts.award),
    awardLevel: z.enum(awardLevels).nullable(),
    participation: z.enum(participations),
    role: text(longestTexts.role).nullable(),
    teamSize: z.number().int().min(2).max(99).nullable(),
    instructor: text(longestTexts.instructor).nullable(),
    awardedOn: civilDateSchema,
    certificateNumber: text(longestTexts.certificateNumber).nullable(),
    publication: z
      .url({ protocol: /^https?$/ })
      .max(longestTexts.publication)
      .nullable(),
  })
  .refine(({ award, awardLevel }) => agreesWithAward(award, awardLevel), { path: ['awardLevel'] })
  .refine(({ level, host }) => level === 'county' || host === null, { path: ['host'] })
  .refine(({ participation, role }) => participation === 'team' || role === null, { path: ['role'] })
  .refine(({ participation, teamSize }) => participation === 'team' || teamSize === null, {
    path: ['teamSize'],
  })
  .refine(({ edition, awardedOn }) => awardedOn >= `${edition}-01-01`, { path: ['awardedOn'] })

export type CompetitionClaims = z.infer<typeof competitionSchema>

/** From the first version, which named the organiser always, and neither instructor, team size nor who held a contest of the lowest level. */
export function fromFirstVersion(claims: unknown): unknown {
  const known = typeof claims === 'object' && claims !== null ? claims : {}
  return { ...known, host: null, teamSize: null, instructor: null }
}
