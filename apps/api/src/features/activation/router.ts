import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { consentByCode, lookAtCode, redeemCode } from './service.ts'

const slip = z.object({ code: z.string().max(200), name: z.string().max(200) })

export const activationRouter = router({
  consent: procedure
    .input(slip.extend({ consent: z.literal(true) }))
    .mutation(({ ctx, input }) => consentByCode(ctx, input)),
  look: procedure.input(slip).mutation(({ ctx, input }) => lookAtCode(ctx, input)),
  redeem: procedure
    .input(slip.extend({ password: z.string().max(1000), consent: z.literal(true) }))
    .mutation(({ ctx, input }) => redeemCode(ctx, input)),
})
