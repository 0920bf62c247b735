import { registerNames } from '@jiangji/domain/register/registers'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { showHistory, showRegister } from './register-view.ts'
import { addEntry, changeEntry, endRegisterEntry } from './service.ts'

const register = z.enum(registerNames)
const schoolYear = z.string().max(9).nullable().default(null)
const named = z.object({ id: z.uuid() })
const asSeen = named.extend({ version: z.number().int().min(1) })

export const registerRouter = router({
  list: procedure
    .input(z.object({ register, schoolYear }))
    .query(({ ctx, input }) => showRegister(ctx, input.register, input.schoolYear)),
  history: procedure.input(named).query(({ ctx, input }) => showHistory(ctx, input.id)),
  add: procedure
    .input(z.object({ register, content: z.unknown() }))
    .mutation(({ ctx, input }) => addEntry(ctx, input)),
  change: procedure
    .input(asSeen.extend({ content: z.unknown() }))
    .mutation(({ ctx, input }) => changeEntry(ctx, input)),
  end: procedure
    .input(asSeen.extend({ note: z.string().max(500) }))
    .mutation(({ ctx, input }) => endRegisterEntry(ctx, input)),
})
