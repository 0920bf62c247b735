import { z } from 'zod'
import { stages } from '../learner/stage.ts'
import { predicateSchema } from './predicate.ts'

export const originNames = ['lower-secondary', ...stages, 'general-secondary', 'outside-school'] as const

export type Origin = (typeof originNames)[number]

/** What a route leads to: a stage, or a higher skill certificate. */
export const destinations = [...stages, 'skill-certificate'] as const

export type Destination = (typeof destinations)[number]

/** What who meets a rule has: an admission by examination, one without, a part of a score, a place by recommendation, a higher certificate; `form` only says how something is held. */
export const routeEffects = [
  'examination',
  'exemption',
  'score',
  'recommendation',
  'certificate',
  'form',
] as const

export const askedOffices = ['school', 'exam-authority', 'labour', 'veterans', 'education-bureau'] as const

export type AskedOffice = (typeof askedOffices)[number]

const year = z.number().int().min(1949).max(2199)

/** One edition of the rule of a route, as one source tells it (domain.md, section 3: province, intake year, route, source, effective dates, predicate). */
export const routeRuleSchema = z
  .strictObject({
    route: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .max(60),
    edition: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .max(40),
    title: z.string().min(2).max(60),
    titleEn: z.string().min(2).max(120),
    from: z.array(z.enum(originNames)).min(1),
    to: z.array(z.enum(destinations)).min(1),
    effect: z.enum(routeEffects),
    /** The first two digits of GB/T 2260; null for the whole country. */
    province: z
      .string()
      .regex(/^\d{2}$/)
      .nullable(),
    /** The intakes it speaks of; without a last one it goes on until another takes its place, without a first one its year is not known. */
    firstYear: year.nullable(),
    lastYear: year.nullable(),
    /** The words of the source, as they were written down. */
    wording: z.string().min(1),
    evidence: z.string(),
    scope: z.string(),
    /** Addresses at which the text was read; none where it was not found. */
    sources: z.array(z.url({ protocol: /^https?$/ })),
    document: z.string().nullable(),
    ask: z.enum(askedOffices),
    predicate: predicateSchema,
  })
  .refine(({ firstYear, lastYear }) => lastYear === null || (firstYear !== null && firstYear <= lastYear), {
    path: ['lastYear'],
  })

export type RouteRule = z.infer<typeof routeRuleSchema>

/** Whether a rule speaks of an intake; one whose year is not known speaks of none (product.md A3). */
export function speaksOf(
  { firstYear, lastYear }: Pick<RouteRule, 'firstYear' | 'lastYear'>,
  intake: number,
): boolean {
  return firstYear !== null && firstYear <= intake && (lastYear === null || intake <= lastYear)
}

/** The intake a learner most likely asks for: the year in which she finishes where that is known and not past, else the next one. */
export function likelyIntake(today: string, finishes: number | null): number {
  return Math.max(nextIntake(today), finishes ?? 0)
}

/** The intake that is next on a day: examinations by category are held in spring (domain.md, section 3: 春季举行), so that from July on the next year's is meant. */
export function nextIntake(today: string): number {
  const thisYear = Number(today.slice(0, 4))
  return Number(today.slice(5, 7)) >= 7 ? thisYear + 1 : thisYear
}
