import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Resolve } from './checked-lookup.ts'
import { openOutsideFetch, type OutsideFetch, type OutsideFetchChoices } from './outside-fetch.ts'

const now = new Date('2026-03-02T04:00:00Z')
const json = { 'content-type': 'application/json' }

let server: Server
let origin: string
let asked: string[]
let answer: RequestListener
let opened: OutsideFetch[]
let sockets: Set<Socket>

beforeEach(async () => {
  asked = []
  opened = []
  sockets = new Set()
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  await Promise.all(opened.map((fetch) => fetch.close()))
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
})

/** The hostile server stands in for our own origin, the only one that may be without https. */
function open(choices: Partial<OutsideFetchChoices> = {}) {
  const made = openOutsideFetch({ ownOrigin: origin, now: () => now, timeoutMs: 400, ...choices })
  opened.push(made)
  return made.fetch
}

const get = (path = '/', maxBytes = 1000, choices: Partial<OutsideFetchChoices> = {}) =>
  open(choices)(`${origin}${path}`, { maxBytes })

describe('the server’s own fetch', () => {
  it('brings status and text, and sends neither cookie nor credentials', async () => {
    let sent: NodeJS.Dict<string | string[]> = {}
    answer = (request, response) => {
      sent = request.headers
      response.writeHead(200, json).end('{"甲":1}')
    }
    expect(await get('/did.json?x=1')).toEqual({ status: 200, text: '{"甲":1}', fetchedAt: now })
    expect(asked).toEqual(['/did.json?x=1'])
    expect(Object.keys(sent).toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'host'])
  })

  it('tells what is not there apart from what cannot be reached', async () => {
    answer = (_request, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('no')
    expect(await get()).toMatchObject({ status: 404 })
    await expect(open()('https://nowhere.example/', { maxBytes: 10 })).rejects.toThrow()
  })

  it.each([
    'http://school.example/did.json',
    'https://user:secret@school.example/',
    'https://school.example:8443/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://[::1]/',
    'https://[::ffff:a00:1]/',
    'https://localhost/',
    'https://database.internal/',
    'file:///etc/passwd',
    'ftp://school.example/',
    'data:application/json,{}',
    'not an address',
  ])('does not even look up %s', async (address) => {
    const resolve: Resolve = (_host, done) => done(new Error('looked up'), [])
    await expect(open({ resolve })(address, { maxBytes: 10 })).rejects.toThrow('fetch.address')
  })

  it.each([
    ['127.0.0.1', 4],
    ['::1', 6],
    ['169.254.169.254', 4],
    ['::ffff:10.0.0.1', 6],
    ['100.64.0.1', 4],
    ['64:ff9b::7f00:1', 6],
  ])('does not connect to a public name that means %s', async (address, family) => {
    const resolve: Resolve = (_host, done) =>
      done(null, [
        { address: '93.184.215.14', family: 4 },
        { address, family },
      ])
    await expect(open({ resolve })('https://school.example/', { maxBytes: 10 })).rejects.toMatchObject({
      code: 'fetch.address',
    })
    expect(sockets.size).toBe(0)
  })

  it('connects to the address it checked, and asks the name server no second time', async () => {
    const answers = ['93.184.215.14', '127.0.0.1']
    const resolve: Resolve = (_host, done) =>
      done(null, [{ address: answers.shift() ?? '127.0.0.1', family: 4 }])
    await expect(open({ resolve })('https://rebinding.example/', { maxBytes: 10 })).rejects.toThrow()
    expect(answers).toEqual(['127.0.0.1'])
    expect(sockets.size).toBe(0)
  })
})

describe('a hostile server', () => {
  it('that never answers is given up', async () => {
    answer = () => undefined
    await expect(get()).rejects.toThrow()
  })

  it('that sends its headers for ever is given up', async () => {
    answer = (request) => {
      request.socket.write('HTTP/1.1 200 OK\r\n')
      const drip = setInterval(() => request.socket.write('x-slow: 1\r\n'), 50)
      request.socket.on('close', () => clearInterval(drip))
    }
    await expect(get()).rejects.toThrow()
  })

  it('that sends too many headers is given up', async () => {
    answer = (request) => request.socket.write(`HTTP/1.1 200 OK\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`)
    await expect(get()).rejects.toThrow()
  })

  it('that drips its body is given up at the same time as any other', async () => {
    answer = (_request, response) => {
      response.writeHead(200, json)
      const drip = setInterval(() => response.write(' '), 50)
      response.on('close', () => clearInterval(drip))
    }
    await expect(get()).rejects.toThrow()
  })

  it('that sends without end is cut at the bound', async () => {
    answer = (_request, response) => {
      response.writeHead(200, json)
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      }
      response.on('drain', more)
      response.on('error', () => undefined)
      more()
    }
    await expect(get('/', 10_000)).rejects.toMatchObject({ code: 'fetch.tooLarge' })
  })

  it('that announces too much is not read at all', async () => {
    answer = (_request, response) => response.writeHead(200, { ...json, 'content-length': '2000' }).end('x')
    await expect(get('/', 1000)).rejects.toMatchObject({ code: 'fetch.tooLarge' })
  })

  it.each(['gzip', 'br', 'deflate', 'gzip, gzip'])(
    'that packs its answer with %s is refused',
    async (packing) => {
      answer = (_request, response) =>
        response
          .writeHead(200, { ...json, 'content-encoding': packing })
          .end(gzipSync(Buffer.alloc(10_000_000)))
      await expect(get('/', 100_000)).rejects.toMatchObject({ code: 'fetch.content' })
    },
  )

  it.each(['text/html', 'image/png', 'application/pdf', 'multipart/mixed', ''])(
    'that sends %s is refused',
    async (type) => {
      answer = (_request, response) => response.writeHead(200, { 'content-type': type }).end('{}')
      await expect(get()).rejects.toMatchObject({ code: 'fetch.content' })
    },
  )

  it.each(['application/did+json', 'application/vc+jwt', 'text/plain; charset=utf-8'])(
    'may not be told from one that sends %s',
    async (type) => {
      answer = (_request, response) => response.writeHead(200, { 'content-type': type }).end('{}')
      expect(await get()).toMatchObject({ text: '{}' })
    },
  )
})

describe('a redirect', () => {
  const to =
    (location: string): RequestListener =>
    (_request, response) =>
      response.writeHead(302, { location }).end()

  it('is followed, but not for ever', async () => {
    answer = (request, response) =>
      request.url === '/2'
        ? response.writeHead(200, json).end('{}')
        : response.writeHead(307, { location: `/${Number(request.url?.slice(1)) + 1}` }).end()
    expect(await get('/0')).toMatchObject({ status: 200, text: '{}' })
    answer = to('/again')
    await expect(get('/again')).rejects.toMatchObject({ code: 'fetch.redirect' })
    expect(asked).toEqual(['/0', '/1', '/2', '/again', '/again', '/again'])
  })

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'https://169.254.169.254/latest/meta-data',
    'http://school.example/',
    'https://localhost/',
    'file:///etc/passwd',
    '//10.0.0.1/',
  ])('to %s is not', async (location) => {
    answer = to(location)
    await expect(get()).rejects.toMatchObject({ code: 'fetch.address' })
    expect(asked).toEqual(['/'])
  })

  it('to a public name that means a private address is not', async () => {
    answer = to('https://school.example/')
    const resolve: Resolve = (_host, done) => done(null, [{ address: '10.0.0.1', family: 4 }])
    await expect(get('/', 1000, { resolve })).rejects.toMatchObject({ code: 'fetch.address' })
  })
})
