import { z } from 'zod'

/** When, why and by which document something became of an enrolment. */
export const grounds = z.object({
  effectiveOn: z.iso.date(),
  reason: z.string().trim().max(200),
  document: z
    .string()
    .trim()
    .max(80)
    .nullish()
    .transform((written) => written || null),
})
