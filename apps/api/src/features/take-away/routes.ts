import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { ContextOf } from '../../platform/http/sessions.ts'
import { Refusal } from '../../platform/refusal.ts'
import { packEverything } from './archive.ts'
import { bakeBadge } from './badge.ts'
import { exportOwnData } from './own-data.ts'
import type { Press, StreamedFile, TakenFile } from './press.ts'
import { printResume } from './resume/print-resume.ts'
import { printPortfolio } from './print-portfolio.ts'
import { printCredential, takeCredential } from './take-credential.ts'

const ofRecord = z.object({ recordId: z.uuid() })
const asked = z.object({ share: z.uuid().optional() })

/** What a learner takes away: plain routes, because a browser keeps files without tRPC. */
export function takeAwayRoutes(contextOf: ContextOf, press: Press): FastifyPluginAsync {
  return async (app) => {
    app.get('/api/take-away/records/:recordId/credential.jwt', async (request, reply) => {
      const ctx = await contextOf(request)
      return sendFile(reply, await takeCredential(ctx, recordIn(request.params)))
    })
    app.get('/api/take-away/records/:recordId/document.pdf', async (request, reply) => {
      const ctx = await contextOf(request)
      const { share } = asked.parse(request.query)
      const order = { recordId: recordIn(request.params), shareId: share ?? null }
      return sendFile(reply, await printCredential(ctx, press, order))
    })
    for (const form of ['svg', 'png'] as const)
      app.get(`/api/take-away/records/:recordId/badge.${form}`, async (request, reply) => {
        const ctx = await contextOf(request)
        return sendFile(reply, await bakeBadge(ctx, press, { recordId: recordIn(request.params), form }))
      })
    app.get('/api/take-away/portfolio.pdf', async (request, reply) =>
      sendFile(reply, await printPortfolio(await contextOf(request), press)),
    )
    app.get('/api/take-away/resume.pdf', async (request, reply) =>
      sendFile(reply, await printResume(await contextOf(request), press)),
    )
    app.get('/api/take-away/everything.zip', async (request, reply) =>
      sendFile(reply, await packEverything(await contextOf(request), press)),
    )
    app.get('/api/take-away/my-data.json', async (request, reply) =>
      sendFile(reply, await exportOwnData(await contextOf(request))),
    )
  }
}

function recordIn(params: unknown): string {
  const named = ofRecord.safeParse(params)
  if (!named.success) throw new Refusal('record.unknown')
  return named.data.recordId
}

function sendFile(reply: FastifyReply, { name, mediaType, ...content }: TakenFile | StreamedFile) {
  const plain = `document.${name.split('.').at(-1) ?? 'bin'}`
  return reply
    .header('content-type', mediaType)
    .header(
      'content-disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('cache-control', 'no-store')
    .send('bytes' in content ? content.bytes : content.stream)
}
