import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { confirmResults, showResults } from './service.ts'

const mostAtOnce = 1000

export const contestRouter = router({
  list: procedure.query(({ ctx }) => showResults(ctx)),
  decide: procedure
    .input(
      z.object({
        results: z
          .array(z.object({ awardId: z.uuid(), batchId: z.uuid() }))
          .min(1)
          .max(mostAtOnce),
        isConfirmed: z.boolean(),
        reason: z.string().trim().max(300).nullable(),
      }),
    )
    .mutation(({ ctx, input }) => confirmResults(ctx, input)),
})
