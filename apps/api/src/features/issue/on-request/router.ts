import { z } from 'zod'
import { procedure, router } from '../../../platform/trpc.ts'
import { documentKinds } from './document.ts'
import { listDocuments, requestDocument } from './service.ts'

export const documentRouter = router({
  list: procedure.query(({ ctx }) => listDocuments(ctx)),
  request: procedure
    .input(z.object({ organisationId: z.uuid(), kind: z.enum(documentKinds) }))
    .mutation(({ ctx, input }) => requestDocument(ctx, input)),
})
