import multipart from '@fastify/multipart'
import type { FastifyPluginAsync } from 'fastify'
import type { ContextOf } from '../../platform/http/sessions.ts'
import { Refusal } from '../../platform/refusal.ts'
import { listLimits } from './read-list.ts'
import { bringList } from './service.ts'

const limit = listLimits.fileBytes

/** A list of programmes comes as a workbook, which a browser sends without tRPC. */
export function programmeRoutes(contextOf: ContextOf): FastifyPluginAsync {
  return async (app) => {
    await app.register(multipart, { limits: { fileSize: limit, files: 1, fields: 0, parts: 1 } })
    app.post('/api/programme-list', async (request, reply) => {
      const ctx = await contextOf(request)
      // Before the body: what a stranger sends is not read.
      await ctx.read('programme.request', async () => undefined)
      const file = request.isMultipart() ? await request.file() : undefined
      if (!file) throw new Refusal('import.noFile')
      try {
        return await reply.send(
          await bringList(ctx, { fileName: file.filename, bytes: await file.toBuffer() }),
        )
      } catch (cause) {
        if (file.file.truncated) throw new Refusal('import.tooLarge', { limit })
        throw cause
      }
    })
  }
}
