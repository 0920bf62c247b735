import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { assignClass, listClasses, showClass, takeClassBack } from './service.ts'

const className = z.string().min(1).max(120)
const assigning = z.object({ personId: z.uuid(), className })

export const classRouter = router({
  list: procedure.query(({ ctx }) => listClasses(ctx)),
  one: procedure.input(z.object({ className })).query(({ ctx, input }) => showClass(ctx, input.className)),
  assign: procedure.input(assigning).mutation(({ ctx, input }) => assignClass(ctx, input)),
  takeBack: procedure.input(assigning).mutation(({ ctx, input }) => takeClassBack(ctx, input)),
})
