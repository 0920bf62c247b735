import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { serverAccount } from '../platform/db/embedded/account.ts'
import { preparePlace, removePlace } from '../platform/db/embedded/place.ts'

const main = join(import.meta.dirname, '../main.ts')
const portfolio = z.object({
  learner: z.object({ name: z.string() }),
  records: z.tuple([z.object({ recordId: z.uuid(), state: z.literal('issued') })], z.unknown()),
})
const shared = z.object({ code: z.string(), url: z.string() })
const document = z.object({ id: z.string() })

interface Running {
  child: ChildProcess
  origin: string
  said: string
}

let dataDir: string
let running: Running | null = null
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jiangji-restart-'))
})
afterEach(stop)
afterAll(async () => {
  await removePlace(await preparePlace(dataDir, await serverAccount()))
  await rm(dataDir, { recursive: true, force: true })
})

async function start(choices: NodeJS.ProcessEnv = {}): Promise<Running> {
  const port = await freePort()
  const standard = { HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '' }
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...standard, PUBLIC_ORIGIN: '', SEED_SCALE: '0.01', ...choices },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = { child, origin: `http://localhost:${port}`, said: '' }
  const started = running
  child.stdout.on('data', (chunk: Buffer) => (started.said += chunk.toString()))
  await expect.poll(() => started.said, { timeout: 90_000, interval: 50 }).toContain('press Ctrl-C')
  return started
}

async function stop(): Promise<void> {
  if (running === null) return
  const exited = once(running.child, 'exit')
  running.child.kill('SIGTERM')
  await exited
  running = null
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function post(origin: string, path: string, body: object, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie }
  return fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function shareFirstRecord({ origin, said }: Running) {
  const [, , number = '', password = ''] = (/^ {2}学习者 .*$/m.exec(said)?.[0] ?? '').trim().split('  ')
  const account = { username: `jingyuan-zz:${number}`, password }
  const signedIn = await post(origin, '/api/auth/sign-in/username', account)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const ask = async (name: string, input: object) => {
    const response = await post(origin, `/api/trpc/${name}`, input, cookie)
    return z.object({ result: z.object({ data: z.unknown() }) }).parse(await response.json()).result.data
  }
  const { learner, records } = portfolio.parse(await ask('portfolio.mine', {}))
  const items = [{ recordId: records[0].recordId, fields: null }]
  const terms = { recipient: '演示企业', purpose: '应聘', days: 30, items }
  return { name: learner.name, ...shared.parse(await ask('share.create', terms)) }
}

async function verdictOf(origin: string, question: { code: string; name: string }): Promise<unknown> {
  return (await post(origin, '/api/public/check', question)).json()
}

it('on another port and in another time zone, names, links and issued records stay what they were', async () => {
  const first = await start()
  const share = await shareFirstRecord(first)
  expect(share.url).toBe(`${first.origin}/v/${share.code}`)
  expect(await verdictOf(first.origin, share)).toMatchObject({ found: true, verdict: 'valid' })
  await stop()
  const second = await start({ TZ: 'America/Los_Angeles' })
  expect(second.origin).not.toBe(first.origin)
  expect(second.said).toContain(`Jiangji is ready: ${second.origin}`)
  expect(second.said).toContain(`the address of the first start: ${first.origin}`)
  expect(await verdictOf(second.origin, share)).toMatchObject({ found: true, verdict: 'valid' })
  const { id } = document.parse(await (await fetch(`${second.origin}/.well-known/did.json`)).json())
  expect(id).toBe(`did:web:${first.origin.slice('http://'.length).replace(':', '%3A')}`)
  expect((await shareFirstRecord(second)).url).toMatch(new RegExp(`^${first.origin}/v/`))
}, 240_000)
