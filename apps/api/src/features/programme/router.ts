import { programmeCatalogues } from '@jiangji/domain/learner/schooling'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { approveList, assignToSchool, refuseList, showProgrammes, withdrawList } from './service.ts'

const named = z.object({ id: z.uuid() })

export const programmeRouter = router({
  list: procedure.query(({ ctx }) => showProgrammes(ctx)),
  approve: procedure.input(named).mutation(({ ctx, input }) => approveList(ctx, input.id)),
  refuse: procedure
    .input(named.extend({ note: z.string().trim().max(500) }))
    .mutation(({ ctx, input }) => refuseList(ctx, input)),
  withdraw: procedure.input(named).mutation(({ ctx, input }) => withdrawList(ctx, input.id)),
  assign: procedure
    .input(
      z.object({
        schoolId: z.uuid(),
        catalogues: z.array(z.enum(programmeCatalogues)).max(programmeCatalogues.length),
      }),
    )
    .mutation(({ ctx, input }) => assignToSchool(ctx, input)),
})
