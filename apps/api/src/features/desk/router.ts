import { procedure, router } from '../../platform/trpc.ts'
import { showHome, showPlots } from './service.ts'

export const deskRouter = router({
  home: procedure.query(({ ctx }) => showHome(ctx)),
  plots: procedure.query(({ ctx }) => showPlots(ctx)),
})
