import type { FastifyPluginAsync } from 'fastify'
import { isEnglish, sendWorkbook } from '../../platform/http/send-workbook.ts'
import type { ContextOf } from '../../platform/http/sessions.ts'
import { classWorkbook } from './workbook.ts'

/** Reports of classes as workbooks: a plain route, because a browser keeps files without tRPC. */
export function classRoutes(contextOf: ContextOf): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: Record<string, unknown> }>('/api/export/classes.xlsx', async (request, reply) => {
      const { className, lang } = request.query
      const named = typeof className === 'string' && className !== '' ? className : null
      const { fileName, body } = await classWorkbook(await contextOf(request), named, isEnglish(lang))
      return sendWorkbook(reply, fileName, body)
    })
  }
}
