import { procedure, router } from '../../platform/trpc.ts'
import { showHome } from './service.ts'

export const deskRouter = router({
  home: procedure.query(({ ctx }) => showHome(ctx)),
})
