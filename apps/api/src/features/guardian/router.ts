import { guardianPapers, guardianRelations } from '@jiangji/domain/learner/guardian-entry'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { endGuardian, registerGuardian, setConsent, showGuardians } from './service.ts'

const named = z.object({ learnerId: z.uuid() })
const entry = z.object({
  name: z.string().max(60),
  relation: z.enum(guardianRelations),
  relationNote: z.string().max(60),
  paper: z.enum(guardianPapers),
  paperSeenOn: z.string().max(10),
})

export const guardianRouter = router({
  consent: procedure
    .input(z.object({ given: z.boolean() }))
    .mutation(({ ctx, input }) => setConsent(ctx, input.given)),
  end: procedure
    .input(z.object({ id: z.uuid(), reason: z.string().max(300) }))
    .mutation(({ ctx, input }) => endGuardian(ctx, input)),
  ofLearner: procedure.input(named).query(({ ctx, input }) => showGuardians(ctx, input.learnerId)),
  register: procedure
    .input(named.extend({ entry }))
    .mutation(({ ctx, input }) => registerGuardian(ctx, input.learnerId, input.entry)),
})
