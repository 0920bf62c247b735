import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serverAccount } from '../platform/db/embedded/account.ts'
import { processesOf } from '../platform/db/embedded/leftovers.ts'
import { preparePlace, removePlace } from '../platform/db/embedded/place.ts'
import { Standing, StartEnded } from './standing.ts'

const main = join(import.meta.dirname, '../main.ts')
let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jiangji-stop-'))
})
afterEach(async () => {
  await removePlace(await place())
  await rm(dataDir, { recursive: true, force: true })
})

async function place() {
  return preparePlace(dataDir, await serverAccount())
}

function startProduct(choices: NodeJS.ProcessEnv = {}): { child: ChildProcess; said: () => string } {
  let said = ''
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '', ...choices },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { child, said: () => said }
}

describe('a first start that is ended by a signal', () => {
  it.each([
    ['while the database starts', '启动数据库', 'SIGINT'],
    ['while the demo city grows', '演示城市', 'SIGTERM'],
  ] as const)(
    '%s leaves no database running',
    async (_when, sign, signal) => {
      const { child, said } = startProduct()
      const exited = once(child, 'exit')
      await expect.poll(said, { timeout: 60_000, interval: 50 }).toContain(sign)
      child.kill(signal)
      const [code] = await exited
      expect({ code, said: said() }).toMatchObject({ code: 0, said: expect.stringContaining('stopping') })
      expect(said()).not.toContain('failure')
      expect(await processesOf((await place()).cluster)).toEqual([])
    },
    120_000,
  )
})

describe('a start on what an earlier one began', () => {
  it('refuses another address and a lost or another key, and goes on under the former', async () => {
    await startUntil('演示城市')
    expect(await refusalOf({ PUBLIC_ORIGIN: 'https://jiangji.example' })).toContain(
      'PUBLIC_ORIGIN=http://localhost:0',
    )
    const key = join(dataDir, 'keys/master.key')
    const content = await readFile(key, 'utf8')
    await rm(key)
    expect(await refusalOf({})).toContain(`${key} 不见了`)
    await writeFile(key, randomBytes(32).toString('base64'))
    expect(await refusalOf({})).toContain('主密钥不是这个数据库开始时用的那一把')
    await writeFile(key, content)
    await startUntil('演示城市')
  }, 120_000)
})

async function startUntil(sign: string): Promise<void> {
  const { child, said } = startProduct()
  const exited = once(child, 'exit')
  await expect.poll(said, { timeout: 60_000, interval: 50 }).toContain(sign)
  child.kill('SIGTERM')
  await exited
}

async function refusalOf(choices: NodeJS.ProcessEnv): Promise<string> {
  const { child, said } = startProduct(choices)
  const [code] = await once(child, 'exit')
  expect(code).toBe(1)
  return said()
}

describe('what stands so far', () => {
  it('is stopped in reverse, a part that is still being made as soon as it is there', async () => {
    const standing = new Standing()
    const stopped: string[] = []
    const stop = async (part: string) => void stopped.push(part)
    await standing.raise(Promise.resolve('database'), stop)
    const raising = standing.raise(
      pause(50).then(() => 'product'),
      stop,
    )
    const stopping = standing.stop()
    expect(standing.stop()).toBe(stopping)
    await expect(raising).rejects.toThrow(StartEnded)
    await stopping
    expect(stopped).toEqual(['product', 'database'])
  })

  it('is stopped also when one part refuses, which is told', async () => {
    const standing = new Standing()
    const stopped: string[] = []
    await standing.raise(Promise.resolve('database'), async (part) => void stopped.push(part))
    await standing.raise(Promise.resolve('product'), () => Promise.reject(new Error('stuck')))
    await expect(standing.stop()).rejects.toThrow('not everything')
    expect(stopped).toEqual(['database'])
  })
})
