import { draftSubjects } from '@jiangji/domain/skill/link'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { decideDrafts, draftAnswers, showDrafts } from './drafts.ts'
import { showSkills } from './service.ts'

const mostAtOnce = 200

export const skillRouter = router({
  mine: procedure.query(({ ctx }) => showSkills(ctx)),
  drafts: procedure
    .input(
      z.object({
        subject: z.enum(draftSubjects),
        state: z.enum(draftAnswers),
        search: z.string().trim().max(60),
        after: z.string().max(80).nullable(),
      }),
    )
    .query(({ ctx, input }) => showDrafts(ctx, input)),
  decide: procedure
    .input(
      z.object({
        subject: z.enum(draftSubjects),
        keys: z.array(z.string().max(80)).min(1).max(mostAtOnce),
        answer: z.enum(draftAnswers),
      }),
    )
    .mutation(({ ctx, input }) => decideDrafts(ctx, input)),
})
