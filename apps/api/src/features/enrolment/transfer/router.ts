import { audiences } from '@jiangji/domain/consent/audience'
import { z } from 'zod'
import { procedure, router } from '../../../platform/trpc.ts'
import { grounds } from '../grounds.ts'
import { confirmTransfer, refuseTransfer } from './answer.ts'
import { answerAsLearner, showAskedOfHer } from './consent.ts'
import { endTransfer, requestTransfer } from './ask.ts'
import { showTransfers } from './list.ts'
import { takeIn } from './take-in.ts'

const named = z.object({ id: z.uuid() })
const note = z.string().trim().max(300)

export const transferRouter = router({
  list: procedure.query(({ ctx }) => showTransfers(ctx)),
  ask: procedure
    .input(z.object({ batchId: z.uuid(), position: z.int().min(0) }))
    .mutation(({ ctx, input }) => requestTransfer(ctx, input)),
  askedOfHer: procedure.query(({ ctx }) => showAskedOfHer(ctx)),
  consent: procedure
    .input(named.extend({ given: z.boolean(), audience: z.enum(audiences).optional() }))
    .mutation(({ ctx, input }) => answerAsLearner(ctx, input)),
  withdraw: procedure.input(named).mutation(({ ctx, input }) => endTransfer(ctx, input.id)),
  confirm: procedure
    .input(named.extend(grounds.shape))
    .mutation(({ ctx, input }) => confirmTransfer(ctx, input)),
  refuse: procedure.input(named.extend({ note })).mutation(({ ctx, input }) => refuseTransfer(ctx, input)),
  takeIn: procedure.input(named.extend(grounds.shape)).mutation(({ ctx, input }) => takeIn(ctx, input)),
})
