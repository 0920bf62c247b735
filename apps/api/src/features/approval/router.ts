import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { approveMany } from './approve-many.ts'
import { returnSome } from './return-some.ts'
import { stopIssuing } from './stop-issuing.ts'
import { approve, giveBack, listBatches, listRows, showBatch } from './service.ts'

const pageSize = 100
const mostBatches = 50
const mostRecords = 1000
const named = z.object({ id: z.uuid() })

export const approvalRouter = router({
  batches: procedure.query(({ ctx }) => listBatches(ctx)),
  batch: procedure.input(named).query(({ ctx, input }) => showBatch(ctx, input.id)),
  rows: procedure
    .input(
      named.extend({
        cursor: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(pageSize),
      }),
    )
    .query(({ ctx, input }) => listRows(ctx, input)),
  approve: procedure
    .input(named.extend({ issueOn: z.iso.date().nullable().default(null) }))
    .mutation(({ ctx, input }) => approve(ctx, input.id, input.issueOn)),
  approveMany: procedure
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(mostBatches) }))
    .mutation(({ ctx, input }) => approveMany(ctx, input.ids)),
  returnSome: procedure
    .input(
      named.extend({
        recordIds: z.array(z.uuid()).min(1).max(mostRecords),
        reason: z.string().trim().max(300),
      }),
    )
    .mutation(({ ctx, input }) => returnSome(ctx, input)),
  stop: procedure
    .input(named.extend({ reason: z.string().trim().max(300) }))
    .mutation(({ ctx, input }) => stopIssuing(ctx, input)),
  return: procedure
    .input(named.extend({ reason: z.string().trim().max(300) }))
    .mutation(({ ctx, input }) => giveBack(ctx, input)),
})
