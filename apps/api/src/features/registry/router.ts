import { registryActSchema } from '@jiangji/domain/organisation/registry-act'
import { recordKindNames } from '@jiangji/domain/record/kinds'
import { civilDateSchema } from '@jiangji/domain/record/schema'
import { z } from 'zod'
import { procedure, router } from '../../platform/trpc.ts'
import { endEntitlement, grantEntitlement } from './entitlements.ts'
import {
  approveRegistryAct,
  refuseRegistryAct,
  requestRegistryAct,
  showRegistry,
  withdrawRegistryAct,
} from './service.ts'

const named = z.object({ id: z.uuid() })
const note = z.string().trim().max(500)
const mostSchools = 20
const granted = z.object({ organisationId: z.uuid(), kind: z.enum(recordKindNames), from: civilDateSchema })

export const registryRouter = router({
  list: procedure.query(({ ctx }) => showRegistry(ctx)),
  grant: procedure
    .input(granted.extend({ until: civilDateSchema.nullable() }))
    .mutation(({ ctx, input }) => grantEntitlement(ctx, input)),
  end: procedure
    .input(granted.extend({ until: civilDateSchema }))
    .mutation(({ ctx, input }) => endEntitlement(ctx, input)),
  request: procedure
    .input(
      z.object({
        act: registryActSchema,
        subjectIds: z.array(z.uuid()).min(1).max(mostSchools),
        successorId: z.uuid().nullable(),
        newName: z.string().max(200).nullable(),
        note,
      }),
    )
    .mutation(({ ctx, input }) => requestRegistryAct(ctx, input)),
  approve: procedure.input(named).mutation(({ ctx, input }) => approveRegistryAct(ctx, input.id)),
  refuse: procedure.input(named.extend({ note })).mutation(({ ctx, input }) => refuseRegistryAct(ctx, input)),
  withdraw: procedure.input(named).mutation(({ ctx, input }) => withdrawRegistryAct(ctx, input.id)),
})
