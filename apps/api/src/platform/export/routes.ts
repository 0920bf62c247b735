import type { FastifyPluginAsync } from 'fastify'
import { isEnglish, sendWorkbook } from '../http/send-workbook.ts'
import type { ContextOf } from '../http/sessions.ts'
import type { TakableList } from './list-workbook.ts'

/** Each list as a workbook: plain routes, because a browser keeps files without tRPC. */
export function exportRoutes(contextOf: ContextOf, lists: readonly TakableList[]): FastifyPluginAsync {
  return async (app) => {
    for (const { name, take } of lists)
      app.get<{ Querystring: Record<string, unknown> }>(
        `/api/export/${name}.xlsx`,
        async (request, reply) => {
          const { fileName, body } = await take(
            await contextOf(request),
            request.query,
            isEnglish(request.query['lang']),
          )
          return sendWorkbook(reply, fileName, body)
        },
      )
  }
}
