import { z } from 'zod'
import { civilDateSchema } from '../record/schema.ts'
import { awardLevels, normaliseAward } from './award.ts'
import { contestLevels } from './level.ts'

export const contestGroups = ['secondary', 'associate', 'bachelor', 'teacher-student'] as const

export const participations = ['individual', 'team'] as const

const text = (most: number) => z.string().trim().min(1).max(most)

export const competitionSchema = z
  .strictObject({
    contest: text(120),
    edition: z.number().int().min(1990).max(2199),
    event: text(120),
    eventCode: text(40).nullable(),
    level: z.enum(contestLevels),
    group: z.enum(contestGroups).nullable(),
    organiser: text(120),
    award: text(40),
    awardLevel: z.enum(awardLevels).nullable(),
    participation: z.enum(participations),
    role: text(40).nullable(),
    awardedOn: civilDateSchema,
    certificateNumber: text(60).nullable(),
    publication: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable(),
  })
  .refine(({ award, awardLevel }) => [null, awardLevel].includes(normaliseAward(award)), {
    path: ['awardLevel'],
  })
  .refine(({ participation, role }) => participation === 'team' || role === null, { path: ['role'] })
  .refine(({ edition, awardedOn }) => awardedOn >= `${edition}-01-01`, { path: ['awardedOn'] })

export type CompetitionClaims = z.infer<typeof competitionSchema>
