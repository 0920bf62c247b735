import { outcomes } from '@jiangji/domain/import/outcome'
import { z } from 'zod'
import { batchStates } from '../../platform/db/tables.ts'
import { procedure, router } from '../../platform/trpc.ts'
import { forgetAndRead } from './columns/forget.ts'
import { remap } from './remap.ts'
import { discard, showBatch, showBatches, showRows, showUploaders, submit, undo } from './service.ts'
import { withdraw } from './withdraw.ts'

const pageSize = 100
const named = z.object({ id: z.uuid() })
const key = z.string().max(60)

export const importRouter = router({
  batches: procedure
    .input(
      z.object({
        kind: z.string().max(40).optional(),
        states: z.array(z.enum(batchStates)).max(batchStates.length).optional(),
        personId: z.uuid().optional(),
        cursor: z.number().int().min(0).default(0),
      }),
    )
    .query(({ ctx, input }) => showBatches(ctx, input)),
  uploaders: procedure.query(({ ctx }) => showUploaders(ctx)),
  batch: procedure.input(named).query(({ ctx, input }) => showBatch(ctx, input.id)),
  rows: procedure
    .input(
      named.extend({
        outcome: z.enum(outcomes).optional(),
        field: key.optional(),
        code: key.optional(),
        cursor: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(pageSize),
      }),
    )
    .query(({ ctx, input }) => showRows(ctx, input)),
  remap: procedure
    .input(
      named.extend({
        columns: z
          .array(z.object({ index: z.number().int().min(0), field: key.nullable() }))
          .min(1)
          .max(500),
      }),
    )
    .mutation(({ ctx, input }) => remap(ctx, input)),
  submit: procedure.input(named).mutation(({ ctx, input }) => submit(ctx, input.id)),
  withdraw: procedure.input(named).mutation(({ ctx, input }) => withdraw(ctx, input.id)),
  forgetColumns: procedure.input(named).mutation(({ ctx, input }) => forgetAndRead(ctx, input.id)),
  discard: procedure.input(named).mutation(({ ctx, input }) => discard(ctx, input.id)),
  undo: procedure.input(named).mutation(({ ctx, input }) => undo(ctx, input.id)),
})
