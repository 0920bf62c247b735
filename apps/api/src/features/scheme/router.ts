import { procedure, router } from '../../platform/trpc.ts'
import { showSchemes } from './service.ts'

export const schemeRouter = router({ list: procedure.query(({ ctx }) => showSchemes(ctx)) })
