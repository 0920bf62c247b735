import type { FastifyPluginAsync } from 'fastify'
import { isEnglish, sendWorkbook } from '../../platform/http/send-workbook.ts'
import type { ContextOf } from '../../platform/http/sessions.ts'
import { Refusal } from '../../platform/refusal.ts'
import { exportLearners } from './export.ts'
import { learnerFilterSchema } from './learner-filter.ts'

/** The list of learners as a workbook: a plain route, because a browser keeps files without tRPC. */
export function learnerRoutes(contextOf: ContextOf): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: Record<string, unknown> }>('/api/export/learners.xlsx', async (request, reply) => {
      const ctx = await contextOf(request)
      const filter = learnerFilterSchema.safeParse(request.query)
      if (!filter.success) throw new Refusal('request.malformed')
      const { fileName, body } = await exportLearners(ctx, filter.data, isEnglish(request.query['lang']))
      return sendWorkbook(reply, fileName, body)
    })
  }
}
