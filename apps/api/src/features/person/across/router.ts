import { z } from 'zod'
import { procedure, router } from '../../../platform/trpc.ts'
import { approveRequest, refuseRequest, withdrawRequest } from '../settle.ts'
import { requestMergeAcross, requestPartAcross } from './ask.ts'
import { showDuplicates } from './list.ts'

const named = z.object({ id: z.uuid() })
const note = z.string().trim().max(500)
const place = z.object({ collegeId: z.uuid(), studentNumber: z.string().max(80) })

export const duplicateRouter = router({
  list: procedure.query(({ ctx }) => showDuplicates(ctx)),
  merge: procedure
    .input(z.object({ name: z.string().max(200), main: place, other: place, note }))
    .mutation(({ ctx, input }) => requestMergeAcross(ctx, input)),
  part: procedure.input(named.extend({ note })).mutation(({ ctx, input }) => requestPartAcross(ctx, input)),
  approve: procedure.input(named).mutation(({ ctx, input }) => approveRequest(ctx, input.id, 'duplicate')),
  refuse: procedure
    .input(named.extend({ note }))
    .mutation(({ ctx, input }) => refuseRequest(ctx, input, 'duplicate')),
  withdraw: procedure.input(named).mutation(({ ctx, input }) => withdrawRequest(ctx, input.id, 'duplicate')),
})
