import { resumeSchema } from '@jiangji/domain/resume/resume'
import { procedure, router } from '../../../platform/trpc.ts'
import { saveResume, showResume } from './service.ts'

export const resumeRouter = router({
  mine: procedure.query(({ ctx }) => showResume(ctx)),
  save: procedure.input(resumeSchema).mutation(({ ctx, input }) => saveResume(ctx, input)),
})
