import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portalRoutes } from './portal.ts'

const root = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'
const pages = ['/v', '/v/0000000000000', '/verify.html']
let folder: string
let app: FastifyInstance
let asked = 0
let away = true

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiangji-portal-'))
  const page = '<!doctype html><html><head><title>匠迹</title></head><body></body></html>'
  for (const name of ['index.html', 'verify.html']) await writeFile(join(folder, name), page)
  await writeFile(join(folder, 'portfolio.html'), `${page}<!-- with its scripts -->`)
  app = Fastify()
  await app.register(
    portalRoutes(folder, async () => {
      asked += 1
      if (away) throw new Error('the database is away')
      return root
    }),
  )
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

describe('the verify page', () => {
  it('is not served without the root key it has to pin, and is once that is known', async () => {
    expect((await app.inject('/v')).statusCode).toBe(500)
    away = false
    expect((await app.inject('/v')).statusCode).toBe(200)
  })

  it.each(pages)('names at %s the root key that it pins', async (url) => {
    const { payload, headers } = await app.inject(url)
    expect(payload).toContain(`<meta name="jiangji-root" content="${root}" /></head>`)
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  })

  it('asks for the root key once, and answers a known tag with nothing', async () => {
    const before = asked
    const { etag = '' } = (await app.inject('/v')).headers
    const again = await app.inject({ url: '/v', headers: { 'if-none-match': etag } })
    expect([again.statusCode, again.payload, asked]).toEqual([304, '', before])
  })

  it('stands beside the portfolio, which names its scripts beforehand, and every other page', async () => {
    expect((await app.inject('/portfolio')).payload).toContain('with its scripts')
    const other = await app.inject({ url: '/portfolio/some-record', headers: { accept: 'text/html' } })
    expect(other.payload).not.toContain('with its scripts')
  })

  it('alone names it', async () => {
    expect((await app.inject('/')).payload).not.toContain('jiangji-root')
  })
})
