import { z } from 'zod'
import { markNames } from './marks.ts'
import { recordStateSchema } from './schema.ts'

export const recordSorts = ['entered', 'issuedOn', 'name', 'studentNumber', 'number'] as const

export type RecordSort = (typeof recordSorts)[number]

const text = z
  .string()
  .trim()
  .max(120)
  .nullish()
  .transform((given) => given || null)
const day = z.iso.date().nullable().default(null)

/** What a list of records may be narrowed to, and its order; the same for a page's address, its rows and its workbook (product.md, "The college's desk"). */
export const recordFilterSchema = z.object({
  search: text,
  state: recordStateSchema.nullable().default(null),
  kind: text,
  className: text,
  programme: text,
  scheme: text,
  level: text,
  mark: z.enum(markNames).nullable().default(null),
  batchId: z.uuid().nullable().default(null),
  /** Dated from this day to that one, both included. */
  from: day,
  to: day,
  /** Ends from this day to that one, both included. */
  endsFrom: day,
  endsTo: day,
  sort: z.enum(recordSorts).default('entered'),
  order: z.enum(['asc', 'desc']).default('desc'),
})

export type RecordFilter = z.output<typeof recordFilterSchema>

export const everyRecord: RecordFilter = recordFilterSchema.parse({})

/** What of a filter is not as it always is, for an address or for the audit (docs/decisions/0027). */
export function narrowing(filter: RecordFilter): Partial<RecordFilter> {
  return Object.fromEntries(
    Object.entries(filter).filter(([key, value]) => value !== Reflect.get(everyRecord, key)),
  )
}
