import { procedure, router } from '../../platform/trpc.ts'
import { showColleges, showSession } from './service.ts'

export const sessionRouter = router({
  colleges: procedure.query(({ ctx }) => showColleges(ctx)),
  current: procedure.query(({ ctx }) => showSession(ctx)),
})
