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

/** Begins the runs, and ends the mails of whoever presses the link in one: asked first by a page, at once by a mail program (RFC 8058, 3.2). The token stands behind the #, where no log keeps it. */
export function reminderRoutes({ platform, nobody, everyMinutes, onFailure }: Reminding): FastifyPluginAsync {
  return async (app) => {
    app.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      (_request, payload, taken) => {
        payload.resume()
        payload.on('end', () => taken(null, undefined))
      },
    )
    app.get<{ Params: { token: string } }>('/api/mail/stop/:token', async (request, reply) =>
      reply.redirect(`/mail-stop#${encodeURIComponent(request.params.token)}`),
    )
    app.post<{ Params: { token: string } }>('/api/mail/stop/:token', async (request, reply) => {
      await stopByLink(nobody, request.params.token)
      return reply.code(204).send()
    })
    if (everyMinutes === null) return
    const begin = () =>
      void beginRun(platform, everyMinutes).catch((cause: unknown) => {
        if (!(cause instanceof AlreadyBegun)) onFailure('reminders', cause)
      })
    let timer: NodeJS.Timeout | undefined
    app.addHook('onListen', async () => {
      begin()
      timer = setInterval(begin, Math.min(everyMinutes * 60_000, longestPauseMs)).unref()
    })
    app.addHook('onClose', async () => clearInterval(timer))
  }
}
