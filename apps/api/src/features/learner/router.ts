import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { className, learnerFilterSchema } from './learner-filter.ts'
import { renewSlip } from './renew-slip.ts'
import { findLearners, makeSlips, showClasses } from './service.ts'

export const learnerRouter = router({
  classes: procedure.query(({ ctx }) => showClasses(ctx)),
  slips: procedure
    .input(z.object({ className }))
    .mutation(({ ctx, input }) => makeSlips(ctx, input.className)),
  renew: procedure
    .input(z.object({ learnerId: z.uuid() }))
    .mutation(({ ctx, input }) => renewSlip(ctx, input.learnerId)),
  list: procedure
    .input(learnerFilterSchema.extend({ cursor: z.string().max(80).nullable().default(null) }))
    .query(({ ctx, input }) => findLearners(ctx, input)),
})
