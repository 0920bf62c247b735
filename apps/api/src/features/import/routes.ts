import multipart from '@fastify/multipart'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { isRecordKind } from '@jiangji/domain/record/kinds'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import { z } from 'zod'
import { workbookLimits } from '../../platform/files/limits.ts'
import { sendWorkbook } from '../../platform/http/send-workbook.ts'
import type { ContextOf } from '../../platform/http/sessions.ts'
import { Refusal } from '../../platform/refusal.ts'
import { giveExample, type ExampleWorkbook } from './examples.ts'
import { assertImported, permissionToImport, roster } from './import-kind.ts'
import { spokenTo } from './returning/language.ts'
import { returnRows } from './returning/service.ts'
import { giveTemplate } from './template/service.ts'
import { upload } from './uploading/upload.ts'

const limit = workbookLimits.fileBytes
const ofKind = z.object({ kind: z.string().max(40) })
const ofBatch = z.object({ batchId: z.uuid() })
const ofFile = z.object({ file: z.string() })
const asked = z.object({ lang: z.string().optional(), rows: z.literal('all').optional() })

/** Workbooks in and out: plain routes, because a browser sends and keeps files without tRPC. */
export function importRoutes(contextOf: ContextOf, makeExample: ExampleWorkbook): FastifyPluginAsync {
  return async (app) => {
    await app.register(multipart, { limits: { fileSize: limit, files: 1, fields: 0, parts: 1 } })
    app.post('/api/import/:kind', async (request, reply) => {
      const { kind } = ofKind.parse(request.params)
      const ctx = await contextOf(request)
      // Before the body: a stranger's 50 MB are not read.
      await ctx.read(permissionToImport(kind), async () => assertImported(kind))
      return reply.send(await upload(ctx, { kind, ...(await receive(request)) }))
    })
    app.get('/api/import/:batchId/returned.xlsx', async (request, reply) => {
      const batch = ofBatch.safeParse(request.params)
      if (!batch.success) throw new Refusal('batch.unknown')
      const { lang, rows } = asked.parse(request.query)
      const spoken = spokenTo({ lang, accepted: request.headers['accept-language'] })
      const { fileName, bytes } = await returnRows(
        await contextOf(request),
        batch.data.batchId,
        spoken,
        rows === 'all',
      )
      return sendWorkbook(reply, fileName, bytes)
    })
    app.get('/api/import/template/:file', async (request, reply) => {
      const { lang } = asked.parse(request.query)
      const spoken = spokenTo({ lang, accepted: request.headers['accept-language'] })
      const { fileName, bytes } = await giveTemplate(await contextOf(request), kindIn(request.params), spoken)
      return sendWorkbook(reply, fileName, bytes)
    })
    app.get('/api/import/example/:file', async (request, reply) => {
      const kind = kindIn(request.params)
      const bytes = await giveExample(await contextOf(request), kind, makeExample)
      return sendWorkbook(reply, exampleName(kind), bytes)
    })
  }
}

/** The kind that a workbook's address names. */
function kindIn(params: unknown): string {
  return /^([a-z]+)\.xlsx$/.exec(ofFile.parse(params).file)?.[1] ?? ''
}

async function receive(request: FastifyRequest): Promise<{ fileName: string; bytes: Buffer }> {
  const file = request.isMultipart() ? await request.file() : undefined
  if (!file) throw new Refusal('import.noFile')
  try {
    return { fileName: file.filename, bytes: await file.toBuffer() }
  } catch (cause) {
    if (file.file.truncated) throw new Refusal('import.tooLarge', { limit })
    throw cause
  }
}

function exampleName(kind: string): string {
  return `演示-${kind === roster || !isRecordKind(kind) ? '学籍花名册' : zhCN.kinds[kind].name}.xlsx`
}
