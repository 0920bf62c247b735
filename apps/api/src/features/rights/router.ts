import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { askToClose } from './ask-to-close.ts'
import { showAccesses, showRights } from './service.ts'

export const rightsRouter = router({
  mine: procedure.query(({ ctx }) => showRights(ctx)),
  accesses: procedure.query(({ ctx }) => showAccesses(ctx)),
  close: procedure
    .input(z.object({ password: z.string().max(1000), endShares: z.boolean() }))
    .mutation(({ ctx, input }) => askToClose(ctx, input)),
})
