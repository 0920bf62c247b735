import type { FastifyPluginAsync } from 'fastify'
import { recordFilterSchema } from '@jiangji/domain/record/list-filter'
import { isEnglish, sendWorkbook } from '../../platform/http/send-workbook.ts'
import type { ContextOf } from '../../platform/http/sessions.ts'
import { Refusal } from '../../platform/refusal.ts'
import { exportRecords } from './list/export.ts'

/** The list as a workbook: a plain route, because a browser keeps files without tRPC. */
export function recordRoutes(contextOf: ContextOf): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: Record<string, unknown> }>('/api/export/records.xlsx', async (request, reply) => {
      const ctx = await contextOf(request)
      const filter = recordFilterSchema.safeParse(request.query)
      if (!filter.success) throw new Refusal('request.malformed')
      const { fileName, body } = await exportRecords(ctx, filter.data, isEnglish(request.query['lang']))
      return sendWorkbook(reply, fileName, body)
    })
  }
}
