import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook for keeping, under a name of any script. */
export function sendWorkbook(reply: FastifyReply, fileName: string, body: Buffer | Readable): FastifyReply {
  return reply
    .header('content-type', xlsx)
    .header(
      'content-disposition',
      `attachment; filename="workbook.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    )
    .header('cache-control', 'no-store')
    .send(body)
}

/** Chinese unless English was asked for. */
export function isEnglish(lang: unknown): boolean {
  return typeof lang === 'string' && /^en\b/i.test(lang)
}
