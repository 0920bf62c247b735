import { z } from 'zod'
import { levelNames, schemeNames } from '../certificate/scheme.ts'
import { awardLevels } from '../competition/award.ts'
import { contestLevels } from '../competition/level.ts'
import { participations } from '../competition/schema.ts'
import { honourLevels } from '../honour/schema.ts'
import { stages } from '../learner/stage.ts'
import { contestFamilies } from './contest-family.ts'

/** What a rule asks that no record of a school holds; somebody else can tell. */
export const elsewhereFacts = [
  'lower-secondary-exam',
  'admission-platform',
  'exam-registration',
  'culture-exam',
  'no-misconduct',
  'top-three-percent',
  'enlisted-in-gansu',
  'discharged',
  'employed',
  'worldskills-team',
  'named-group',
  'converted-contest',
  'occupation-list',
] as const

export type ElsewhereFact = (typeof elsewhereFacts)[number]

const atStage = z.strictObject({
  is: z.literal('atStage'),
  stages: z.array(z.enum(stages)).min(1),
  /** Whether somebody who has finished that stage counts as well (往届). */
  finishedCounts: z.boolean(),
})

const schooledIn = z.strictObject({
  is: z.literal('schooledIn'),
  /** The first two digits of GB/T 2260. */
  province: z.string().regex(/^\d{2}$/),
  stage: z.enum(stages),
})

const finishesInIntakeYear = z.strictObject({
  is: z.literal('finishesInIntakeYear'),
  stage: z.enum(stages),
})

const award = z.strictObject({
  is: z.literal('award'),
  families: z.array(z.enum(contestFamilies)).min(1),
  levels: z.array(z.enum(contestLevels)).min(1),
  /** The lowest award that counts; any award where null. */
  least: z.enum(awardLevels).nullable(),
  participations: z.array(z.enum(participations)).min(1),
  /** How many years before the intake still count, that many included; null for no limit. */
  withinYears: z.number().int().min(1).max(20).nullable(),
})

const certificate = z.strictObject({
  is: z.literal('certificate'),
  schemes: z.array(z.enum(schemeNames)).min(1),
  /** Any level where null. */
  levels: z.array(z.enum(levelNames)).min(1).nullable(),
})

const honour = z.strictObject({
  is: z.literal('honour'),
  levels: z.array(z.enum(honourLevels)).min(1),
  /** Words of which the honour's name holds one. */
  naming: z.array(z.string().min(2)).min(1),
})

const elsewhere = z.strictObject({ is: z.literal('elsewhere'), fact: z.enum(elsewhereFacts) })

/** The text of the rule was not found, so that nobody can be measured by it. */
const unwritten = z.strictObject({ is: z.literal('unwritten') })

const conditionSchema = z.discriminatedUnion('is', [
  atStage,
  schooledIn,
  finishesInIntakeYear,
  award,
  certificate,
  honour,
  elsewhere,
  unwritten,
])

export type Condition = z.infer<typeof conditionSchema>

export type ConditionOf<Is extends Condition['is']> = Extract<Condition, { is: Is }>

export type Predicate =
  Condition | { readonly all: readonly Predicate[] } | { readonly any: readonly Predicate[] }

/** The form in which a rule's requirements are data: conditions under all and any. */
export const predicateSchema: z.ZodType<Predicate> = z.lazy(() =>
  z.union([
    conditionSchema,
    z.strictObject({ all: z.array(predicateSchema).min(1) }),
    z.strictObject({ any: z.array(predicateSchema).min(1) }),
  ]),
)
