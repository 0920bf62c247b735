import { outcomes } from '@jiangji/domain/import/outcome'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { remap } from './remap.ts'
import { discard, showBatch, showBatches, showRows, submit, undo } from './service.ts'

const pageSize = 100
const named = z.object({ id: z.uuid() })
const key = z.string().max(60)

export const importRouter = router({
  batches: procedure.query(({ ctx }) => showBatches(ctx)),
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
  discard: procedure.input(named).mutation(({ ctx, input }) => discard(ctx, input.id)),
  undo: procedure.input(named).mutation(({ ctx, input }) => undo(ctx, input.id)),
})
