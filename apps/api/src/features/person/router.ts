import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { showRequests } from './list.ts'
import { requestIdNumber, requestMerge, requestRename, requestUnmerge } from './request.ts'
import { approveRequest, refuseRequest, withdrawRequest } from './settle.ts'

const named = z.object({ id: z.uuid() })
const note = z.string().trim().max(500)
const asking = z.object({ learnerId: z.uuid(), note })

export const personRouter = router({
  list: procedure.query(({ ctx }) => showRequests(ctx)),
  rename: procedure
    .input(asking.extend({ name: z.string().max(200) }))
    .mutation(({ ctx, input }) => requestRename(ctx, input)),
  idNumber: procedure
    .input(asking.extend({ idNumber: z.string().max(40) }))
    .mutation(({ ctx, input }) => requestIdNumber(ctx, input)),
  merge: procedure
    .input(asking.extend({ otherNumber: z.string().max(80) }))
    .mutation(({ ctx, input }) => requestMerge(ctx, input)),
  unmerge: procedure
    .input(asking.extend({ otherId: z.uuid() }))
    .mutation(({ ctx, input }) => requestUnmerge(ctx, input)),
  approve: procedure.input(named).mutation(({ ctx, input }) => approveRequest(ctx, input.id)),
  refuse: procedure.input(named.extend({ note })).mutation(({ ctx, input }) => refuseRequest(ctx, input)),
  withdraw: procedure.input(named).mutation(({ ctx, input }) => withdrawRequest(ctx, input.id)),
})
