import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { renewSlip } from './renew-slip.ts'
import { findLearners, makeSlips, showClasses } from './service.ts'

const search = z
  .string()
  .trim()
  .max(60)
  .transform((text) => (text === '' ? null : text))
const className = z.string().max(120)

export const learnerRouter = router({
  classes: procedure.query(({ ctx }) => showClasses(ctx)),
  slips: procedure
    .input(z.object({ className }))
    .mutation(({ ctx, input }) => makeSlips(ctx, input.className)),
  renew: procedure
    .input(z.object({ learnerId: z.uuid() }))
    .mutation(({ ctx, input }) => renewSlip(ctx, input.learnerId)),
  list: procedure
    .input(
      z.object({
        search: search.nullable().default(null),
        className: className.nullable().default(null),
        cursor: z.string().max(80).nullable().default(null),
      }),
    )
    .query(({ ctx, input }) => findLearners(ctx, input)),
})
