import { z } from 'zod'

const search = z
  .string()
  .trim()
  .max(60)
  .transform((text) => (text === '' ? null : text))

export const className = z.string().max(120)

/** By what the list of learners is narrowed, on its page and in its workbook. */
export const learnerFilterSchema = z.object({
  search: search.nullable().default(null),
  className: className.nullable().default(null),
})

export type LearnerNarrowing = z.infer<typeof learnerFilterSchema>
