import { z } from 'zod'
import { procedure, router } from '../../../platform/trpc.ts'
import { acceptHeld, forgetDecision, mapHeld, returnHeld } from './decide-held.ts'
import { readAllAgain } from './read-held-again.ts'
import { showDecisions, showHeld, showHeldRows, showTargets } from './show-held.ts'

const text = z.string().max(500)
const ofCode = z.object({ kind: z.string().max(40), code: z.string().max(60) })
const group = ofCode.extend({ about: text.nullable() })
const named = ofCode.extend({ about: text })
const withId = z.object({ id: z.uuid() })

export const heldRouter = router({
  list: procedure
    .input(z.object({ batchId: z.uuid().optional() }))
    .query(({ ctx, input }) => showHeld(ctx, input)),
  rows: procedure.input(group).query(({ ctx, input }) => showHeldRows(ctx, input)),
  targets: procedure
    .input(ofCode.extend({ search: z.string().trim().max(100) }))
    .query(({ ctx, input }) => showTargets(ctx, input)),
  decisions: procedure.query(({ ctx }) => showDecisions(ctx)),
  map: procedure.input(named.extend({ value: text })).mutation(({ ctx, input }) => mapHeld(ctx, input)),
  accept: procedure
    .input(named.extend({ reason: z.string().trim().max(300).default('') }))
    .mutation(({ ctx, input }) => acceptHeld(ctx, input)),
  return: procedure
    .input(group.extend({ reason: z.string().trim().max(300) }))
    .mutation(({ ctx, input }) => returnHeld(ctx, input)),
  forget: procedure.input(withId).mutation(({ ctx, input }) => forgetDecision(ctx, input.id)),
  again: procedure
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(100) }))
    .mutation(({ ctx, input }) => readAllAgain(ctx, input.ids)),
})
