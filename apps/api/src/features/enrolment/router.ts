import { enrolmentActs } from '@jiangji/domain/learner/enrolment-act'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { actOnEnrolments, renameProgramme } from './act.ts'
import { grounds } from './grounds.ts'
import { showClassReady, showLearner } from './learner-page.ts'
import { actByRoster, lookAtRoster } from './roster.ts'
import { undoDeed } from './undo.ts'

const mostAtOnce = 2000

const text = (most: number) => z.string().trim().max(most)
const deskAct = z.enum(enrolmentActs).exclude(['transfer-in', 'rename-programme'])
const batch = z.object({ batchId: z.uuid() })

export const enrolmentRouter = router({
  learner: procedure
    .input(z.object({ learnerId: z.uuid() }))
    .query(({ ctx, input }) => showLearner(ctx, input.learnerId)),
  classReady: procedure
    .input(z.object({ className: z.string().max(120) }))
    .query(({ ctx, input }) => showClassReady(ctx, input.className)),
  act: procedure
    .input(
      grounds.extend({
        learners: z
          .array(z.object({ learnerId: z.uuid(), act: deskAct }))
          .min(1)
          .max(mostAtOnce),
        className: text(100).nullish(),
        studentNumber: text(40).nullish(),
        programmeCode: text(10).nullish(),
      }),
    )
    .mutation(({ ctx, input }) => actOnEnrolments(ctx, input)),
  renameProgramme: procedure
    .input(grounds.extend({ programmeCode: text(10), newCode: text(10) }))
    .mutation(({ ctx, input }) => renameProgramme(ctx, input)),
  undo: procedure
    .input(z.object({ deedId: z.uuid() }))
    .mutation(({ ctx, input }) => undoDeed(ctx, input.deedId)),
  roster: procedure.input(batch).query(({ ctx, input }) => lookAtRoster(ctx, input.batchId)),
  actByRoster: procedure
    .input(batch.extend(grounds.shape))
    .mutation(({ ctx, input }) => actByRoster(ctx, input)),
})
