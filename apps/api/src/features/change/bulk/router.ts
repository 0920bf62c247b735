import { changeActSchema, changeReasonSchema } from '@jiangji/domain/record/change'
import { z } from 'zod'
import { procedure, router } from '../../../platform/trpc.ts'
import {
  approveBulk,
  listBulkChanges,
  refuseBulk,
  requestBulk,
  showBulkChange,
  stopBulkChange,
  withdrawBulk,
} from './service.ts'

const mostPicked = 5000

const named = z.object({ id: z.uuid() })
const note = z.string().trim().max(500)

export const bulkRouter = router({
  list: procedure.query(({ ctx }) => listBulkChanges(ctx)),
  one: procedure.input(named).query(({ ctx, input }) => showBulkChange(ctx, input.id)),
  request: procedure
    .input(
      z.object({
        act: changeActSchema.exclude(['correct']),
        reason: changeReasonSchema,
        note: note.nullish().transform((text) => text || null),
        batchId: z.uuid().nullable().default(null),
        recordIds: z.array(z.uuid()).max(mostPicked).default([]),
      }),
    )
    .mutation(({ ctx, input }) => requestBulk(ctx, input)),
  approve: procedure.input(named).mutation(({ ctx, input }) => approveBulk(ctx, input.id)),
  refuse: procedure.input(named.extend({ note })).mutation(({ ctx, input }) => refuseBulk(ctx, input)),
  withdraw: procedure.input(named).mutation(({ ctx, input }) => withdrawBulk(ctx, input.id)),
  stop: procedure.input(named).mutation(({ ctx, input }) => stopBulkChange(ctx, input.id)),
})
