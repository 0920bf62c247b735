import { planSchema } from '@jiangji/domain/progression/plan'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { savePlan, showProgression } from './service.ts'

export const progressionRouter = router({
  mine: procedure.query(({ ctx }) => showProgression(ctx)),
  plan: procedure
    .input(z.object({ intake: z.number().int().min(2020).max(2199), plan: planSchema }))
    .mutation(({ ctx, input }) => savePlan(ctx, input)),
})
