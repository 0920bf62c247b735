import type { FastifyPluginAsync } from 'fastify'
import { registerNames } from '@jiangji/domain/register/registers'
import { z } from 'zod'
import type { ContextOf } from '../../platform/http/sessions.ts'
import { Refusal } from '../../platform/refusal.ts'
import { exportRegister } from './export-register.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const asked = z.object({
  file: z
    .string()
    .regex(/\.xlsx$/)
    .transform((file) => file.slice(0, -5))
    .pipe(z.enum(registerNames)),
})
const spoken = z.object({ lang: z.enum(['zh-CN', 'en']).catch('zh-CN') })

/** A register as a workbook. */
export function registerRoutes(contextOf: ContextOf): FastifyPluginAsync {
  return async (app) => {
    app.get('/api/register/:file', async (request, reply) => {
      const ctx = await contextOf(request)
      const parsed = asked.safeParse(request.params)
      if (!parsed.success) throw new Refusal('register.unknown')
      const { lang } = spoken.parse(request.query)
      const { fileName, bytes } = await exportRegister(ctx, parsed.data.file, lang)
      return reply
        .header('content-type', xlsx)
        .header(
          'content-disposition',
          `attachment; filename="register.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        )
        .header('cache-control', 'no-store')
        .send(bytes)
    })
  }
}
