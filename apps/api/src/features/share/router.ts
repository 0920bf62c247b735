import { audiences } from '@jiangji/domain/consent/audience'
import { shareTermsSchema } from '@jiangji/domain/share/terms'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { freezeShare, liftShare } from './freeze.ts'
import { answerShare } from './guardian-answer.ts'
import { createShare, endShare, listChecks, listShares, showShare } from './service.ts'

const named = z.object({ shareId: z.uuid() })

export const shareRouter = router({
  answer: procedure
    .input(named.extend({ agrees: z.boolean(), note: z.string().max(300) }))
    .mutation(({ ctx, input }) => answerShare(ctx, input)),
  create: procedure
    .input(
      shareTermsSchema.extend({
        audience: z.enum(audiences).optional(),
        items: z
          .array(z.object({ recordId: z.uuid(), fields: z.array(z.string().max(60)).max(40).nullable() }))
          .max(100),
      }),
    )
    .mutation(({ ctx, input }) => createShare(ctx, input)),
  list: procedure.query(({ ctx }) => listShares(ctx)),
  one: procedure.input(named).query(({ ctx, input }) => showShare(ctx, input.shareId)),
  withdraw: procedure.input(named).mutation(({ ctx, input }) => endShare(ctx, input.shareId)),
  freeze: procedure.input(named).mutation(({ ctx, input }) => freezeShare(ctx, input.shareId)),
  lift: procedure.input(named).mutation(({ ctx, input }) => liftShare(ctx, input.shareId)),
  checks: procedure.query(({ ctx }) => listChecks(ctx)),
})
