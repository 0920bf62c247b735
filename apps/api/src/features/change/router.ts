import { changeActSchema, changeReasonSchema } from '@jiangji/domain/record/change'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { approveChanges } from './many.ts'
import { approveChange, listChanges, refuseChange, requestChange, withdrawChange } from './service.ts'

const mostAtOnce = 200

const named = z.object({ id: z.uuid() })
const note = z.string().trim().max(500)
const aRecord = z.object({ learnerId: z.uuid(), recordId: z.uuid() })
const grounds = z.object({
  act: changeActSchema.exclude(['correct']),
  reason: changeReasonSchema,
  note: note.nullish().transform((text) => text || null),
})

export const changeRouter = router({
  list: procedure.query(({ ctx }) => listChanges(ctx)),
  request: procedure
    .input(grounds.extend(aRecord.shape))
    .mutation(({ ctx, input }) => requestChange(ctx, input)),
  approve: procedure.input(named).mutation(({ ctx, input }) => approveChange(ctx, input.id)),
  approveMany: procedure
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(mostAtOnce) }))
    .mutation(({ ctx, input }) => approveChanges(ctx, input.ids)),
  refuse: procedure.input(named.extend({ note })).mutation(({ ctx, input }) => refuseChange(ctx, input)),
  withdraw: procedure.input(named).mutation(({ ctx, input }) => withdrawChange(ctx, input.id)),
})
