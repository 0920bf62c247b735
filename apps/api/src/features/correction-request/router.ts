import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { askForCorrection, decline, listMine, showRequests, withdrawRequest } from './service.ts'

const named = z.object({ id: z.uuid() })
const aRecord = z.object({ recordId: z.uuid() })
const said = z.string().max(1000)

export const correctionRouter = router({
  list: procedure.query(({ ctx }) => showRequests(ctx)),
  decline: procedure
    .input(named.extend({ reason: z.string().max(500) }))
    .mutation(({ ctx, input }) => decline(ctx, input)),
  mine: procedure.input(aRecord).query(({ ctx, input }) => listMine(ctx, input.recordId)),
  ask: procedure
    .input(aRecord.extend({ field: z.string().max(40), shouldBe: said, why: said }))
    .mutation(({ ctx, input }) => askForCorrection(ctx, input)),
  withdraw: procedure.input(named).mutation(({ ctx, input }) => withdrawRequest(ctx, input.id)),
})
