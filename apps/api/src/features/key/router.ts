import { keyActSchema } from '@jiangji/domain/organisation/key-act'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import {
  approveKeyAct,
  countAffected,
  refuseKeyAct,
  requestKeyAct,
  showKeys,
  withdrawKeyAct,
} from './service.ts'

const named = z.object({ id: z.uuid() })
const note = z.string().trim().max(500)
const thumbprint = z.string().regex(/^[\w-]{43}$/)
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

export const keyRouter = router({
  list: procedure.query(({ ctx }) => showKeys(ctx)),
  affected: procedure
    .input(z.object({ thumbprint, since: moment }))
    .query(({ ctx, input }) => countAffected(ctx, input)),
  request: procedure
    .input(z.object({ act: keyActSchema, thumbprint, compromisedAt: moment.nullable(), note }))
    .mutation(({ ctx, input }) => requestKeyAct(ctx, input)),
  approve: procedure.input(named).mutation(({ ctx, input }) => approveKeyAct(ctx, input.id)),
  refuse: procedure.input(named.extend({ note })).mutation(({ ctx, input }) => refuseKeyAct(ctx, input)),
  withdraw: procedure.input(named).mutation(({ ctx, input }) => withdrawKeyAct(ctx, input.id)),
})
