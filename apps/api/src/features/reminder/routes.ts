import type { FastifyPluginAsync } from 'fastify'
import type { Context } from '../../platform/context.ts'
import { stopByLink } from './contact.ts'
import { AlreadyBegun, beginRun } from './make-reminders.ts'

export interface Reminding {
  platform: Context
  nobody: Context
  /** Null where nothing runs by itself. */
  everyMinutes: number | null
  onFailure(place: string, cause: unknown): void
}

const longestPauseMs = 60_000

const page = (
  title: string,
  body: string,
) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`

const question = page(
  '不再发邮件 · No more mails',
  '<p>以后的提醒只在匠迹里看。 · Reminders will then be shown in Jiangji only.</p><form method="post"><button type="submit">不再发邮件 · Stop the mails</button></form>',
)
const done = page(
  '已经停了 · Stopped',
  '<p>要再收，登录后在“提醒”里打开。 · To have them again, sign in and look at “Reminders”.</p>',
)

/** Begins the runs, and ends the mails of whoever presses the link in one: asked first by a page, at once by a mail program (RFC 8058, 3.2). */
export function reminderRoutes({ platform, nobody, everyMinutes, onFailure }: Reminding): FastifyPluginAsync {
  return async (app) => {
    app.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      (_request, payload, taken) => {
        payload.resume()
        payload.on('end', () => taken(null, undefined))
      },
    )
    app.get<{ Params: { token: string } }>('/api/mail/stop/:token', async (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('referrer-policy', 'no-referrer').send(question),
    )
    app.post<{ Params: { token: string } }>('/api/mail/stop/:token', async (request, reply) => {
      await stopByLink(nobody, request.params.token)
      return reply.type('text/html; charset=utf-8').send(done)
    })
    if (everyMinutes === null) return
    const begin = () =>
      void beginRun(platform, everyMinutes).catch((cause: unknown) => {
        if (!(cause instanceof AlreadyBegun)) onFailure('reminders', cause)
      })
    app.addHook('onListen', async () => begin())
    const timer = setInterval(begin, Math.min(everyMinutes * 60_000, longestPauseMs))
    timer.unref()
    app.addHook('onClose', async () => clearInterval(timer))
  }
}
