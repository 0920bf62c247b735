import { audiences } from '@jiangji/domain/consent/audience'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { consentByCode, joinByCode, lookAtCode, redeemCode } from './service.ts'

const slip = z.object({ code: z.string().max(200), name: z.string().max(200) })

export const activationRouter = router({
  consent: procedure
    .input(slip.extend({ password: z.string().max(1000), consent: z.literal(true) }))
    .mutation(({ ctx, input }) => consentByCode(ctx, input)),
  join: procedure
    .input(z.object({ code: z.string().max(200), consent: z.literal(true) }))
    .mutation(({ ctx, input }) => joinByCode(ctx, input.code)),
  look: procedure.input(slip).mutation(({ ctx, input }) => lookAtCode(ctx, input)),
  redeem: procedure
    .input(
      slip.extend({
        password: z.string().max(1000),
        consent: z.literal(true),
        audience: z.enum(audiences).default('usual'),
      }),
    )
    .mutation(({ ctx, input }) => redeemCode(ctx, input)),
})
