import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { showPortfolio, showRecord } from './service.ts'

export const portfolioRouter = router({
  mine: procedure.query(({ ctx }) => showPortfolio(ctx)),
  record: procedure
    .input(z.object({ recordId: z.uuid() }))
    .query(({ ctx, input }) => showRecord(ctx, input.recordId)),
})
