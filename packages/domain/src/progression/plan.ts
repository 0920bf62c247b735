import { z } from 'zod'
import { levelNames, hasLevel, schemeNames } from '../certificate/scheme.ts'
import { awardLevels } from '../competition/award.ts'
import { contestLevels } from '../competition/level.ts'
import { participations } from '../competition/schema.ts'
import { stages } from '../learner/stage.ts'
import { civilDateSchema } from '../record/schema.ts'
import { elsewhereFacts } from './predicate.ts'
import type { Evidence, Standing } from './standing.ts'

/** The most things that one plan supposes. */
export const mostPlanned = 12

const award = z.strictObject({
  what: z.literal('award'),
  contest: z.string().trim().min(2).max(120),
  level: z.enum(contestLevels),
  award: z.enum(awardLevels),
  participation: z.enum(participations),
  awardedOn: civilDateSchema,
})

const certificate = z
  .strictObject({ what: z.literal('certificate'), scheme: z.enum(schemeNames), level: z.enum(levelNames) })
  .refine(({ scheme, level }) => hasLevel(scheme, level), { path: ['level'] })

/** What a learner supposes in order to see what it would change; it never becomes a record. */
export const planSchema = z.strictObject({
  planned: z.array(z.union([award, certificate])).max(mostPlanned),
  /** The year in which she means to finish each stage. */
  finishes: z.partialRecord(z.enum(stages), z.number().int().min(2000).max(2199)),
  supposed: z.array(z.enum(elsewhereFacts)).max(elsewhereFacts.length),
})

export type Plan = z.infer<typeof planSchema>

export const emptyPlan: Plan = { planned: [], finishes: {}, supposed: [] }

/** A standing as it would be with what a learner plans; what a record already says of a stage's end is not overruled (product.md A3, "what if"). */
export function withPlan(standing: Standing, { planned, finishes, supposed }: Plan): Standing {
  return {
    ...standing,
    awards: [
      ...standing.awards,
      ...planned.flatMap((item) =>
        item.what === 'award' ? [{ ...item, evidence: supposedOf(item.contest, item.awardedOn) }] : [],
      ),
    ],
    certificates: [
      ...standing.certificates,
      ...planned.flatMap((item) =>
        item.what === 'certificate' ? [{ ...item, validTo: null, evidence: supposedOf('', null) }] : [],
      ),
    ],
    finishings: [...standing.finishings, ...plannedFinishings(standing, finishes)],
    supposed: [...standing.supposed, ...supposed],
  }
}

function plannedFinishings({ finishings }: Standing, finishes: Plan['finishes']): Standing['finishings'] {
  return stages.flatMap((stage) => {
    const year = finishes[stage]
    const isKnown = finishings.some((known) => known.stage === stage)
    return year === undefined || isKnown ? [] : [{ stage, year, evidence: supposedOf(String(year), null) }]
  })
}

function supposedOf(title: string, on: string | null): Evidence {
  return { source: 'supposed', id: null, title, on }
}
