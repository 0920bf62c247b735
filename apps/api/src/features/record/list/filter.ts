import { markNames } from '@jiangji/domain/record/marks'
import { recordStateSchema } from '@jiangji/domain/record/schema'
import { z } from 'zod'
import { recordSorts } from './order.ts'

const text = z
  .string()
  .trim()
  .max(120)
  .nullish()
  .transform((given) => given || null)
const day = z.iso.date().nullable().default(null)

/** What a list of records may be narrowed to, and its order; the same for the page and for its workbook. */
export const recordFilter = z.object({
  search: text,
  state: recordStateSchema.nullable().default(null),
  kind: text,
  className: text,
  programme: text,
  scheme: text,
  level: text,
  mark: z.enum(markNames).nullable().default(null),
  batchId: z.uuid().nullable().default(null),
  from: day,
  to: day,
  endsFrom: day,
  endsTo: day,
  sort: z.enum(recordSorts).default('entered'),
  direction: z.enum(['asc', 'desc']).default('desc'),
})
