import { revocationReasonSchema } from '@jiangji/domain/record/schema'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import {
  approveRevocation,
  listRevocations,
  refuseRevocation,
  requestRevocation,
  withdrawRevocation,
} from './service.ts'

const named = z.object({ id: z.uuid() })
const note = z.string().trim().max(500)

export const revocationRouter = router({
  list: procedure.query(({ ctx }) => listRevocations(ctx)),
  request: procedure
    .input(
      z.object({
        learnerId: z.uuid(),
        recordId: z.uuid(),
        reason: revocationReasonSchema,
        note: note.nullish().transform((text) => text || null),
      }),
    )
    .mutation(({ ctx, input }) => requestRevocation(ctx, input)),
  approve: procedure.input(named).mutation(({ ctx, input }) => approveRevocation(ctx, input.id)),
  refuse: procedure.input(named.extend({ note })).mutation(({ ctx, input }) => refuseRevocation(ctx, input)),
  withdraw: procedure.input(named).mutation(({ ctx, input }) => withdrawRevocation(ctx, input.id)),
})
