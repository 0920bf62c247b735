import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'

/** What the verify page pins: the thumbprint of the key that signs the trust bundle. */
export type PinnedRoot = () => Promise<string>

/** The built portal: hashed assets for ever, its pages fresh each time, the portfolio's with its own scripts named, every other address the learner's or desk's page. */
export function portalRoutes(folder: string, pinnedRoot: PinnedRoot): FastifyPluginAsync {
  return async (app) => {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders(reply, path) {
        const kept = path.startsWith(join(folder, 'assets'))
        void reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    const verifyPage = pageWithRoot(join(folder, 'verify.html'), pinnedRoot)
    app.get('/', (_request, reply) => reply.sendFile('index.html'))
    app.get('/portfolio', (_request, reply) => reply.sendFile('portfolio.html'))
    for (const path of ['/v', '/v/*', '/verify.html'])
      app.get(path, async (request, reply) => {
        const { html, etag } = await verifyPage()
        void reply.header('cache-control', 'no-cache').header('etag', etag).type('text/html; charset=utf-8')
        return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(html)
      })
    app.setNotFoundHandler((request, reply) =>
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      request.headers.accept?.includes('text/html')
        ? reply.sendFile('index.html')
        : reply.code(404).send({ error: { code: 'request.unknown', facts: {} } }),
    )
  }
}

interface Page {
  html: string
  etag: string
}

function pageWithRoot(path: string, pinnedRoot: PinnedRoot): () => Promise<Page> {
  let made: Promise<Page> | null = null
  const make = async (): Promise<Page> => {
    const [built, root] = await Promise.all([readFile(path, 'utf8'), pinnedRoot()])
    if (!/^[\w-]+$/.test(root)) throw new TypeError('A thumbprint is base64url')
    const html = built.replace('</head>', `<meta name="jiangji-root" content="${root}" /></head>`)
    return { html, etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"` }
  }
  return () => {
    made ??= make().catch((cause: unknown) => {
      made = null
      throw cause
    })
    return made
  }
}
