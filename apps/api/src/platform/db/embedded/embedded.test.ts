import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { processesOf } from './leftovers.ts'
import { serverAccount } from './account.ts'
import { preparePlace, removePlace } from './place.ts'
import { startEmbedded, type EmbeddedDatabase } from './start-embedded.ts'

let dataDir: string
let running: EmbeddedDatabase[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jiangji-embedded-'))
})
afterEach(async () => {
  for (const database of running) await database.stop()
  running = []
})
afterAll(async () => {
  await (await startEmbedded(dataDir)).destroy()
  await rm(dataDir, { recursive: true, force: true })
})

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbedded(dataDir)
  running.push(database)
  return database
}

async function ask(url: string, text: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(text)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

const starter = join(import.meta.dirname, 'start-embedded.ts')

async function startElsewhere(): Promise<ChildProcess> {
  const script = `const { startEmbedded } = await import(${JSON.stringify(starter)})
    await startEmbedded(${JSON.stringify(dataDir)}); console.log('ready'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

test('the server keeps what is committed over a restart, in UTC, UTF-8 and with fsync on', async () => {
  const first = await start()
  await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS answer')
  await first.stop()
  running = []
  const second = await start()
  expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(1)
  expect(await ask(second.url, `SELECT current_setting('timezone') AS answer`)).toBe('UTC')
  expect(await ask(second.url, `SELECT current_setting('server_encoding') AS answer`)).toBe('UTF8')
  expect(await ask(second.url, `SELECT current_setting('fsync') AS answer`)).toBe('on')
  expect(await ask(second.url, `SELECT current_setting('listen_addresses') AS answer`)).toBe('')
})

test('a wrong password is turned away', async () => {
  const { url } = await start()
  await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1 AS answer')).rejects.toThrow(/password/)
})

test('a second starter of the same data folder is refused with a sentence', async () => {
  await start()
  await expect(startEmbedded(dataDir)).rejects.toThrow(new RegExp(`进程 ${process.pid}`))
})

test('a starter killed with -9 is followed by a new one that finds the same data', async () => {
  const child = await startElsewhere()
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
  const { url } = await start()
  expect(await ask(url, 'SELECT 42 AS answer')).toBe(42)
})

test('a postmaster killed with -9 comes back by itself', async () => {
  const { url } = await start()
  await ask(url, 'CREATE TABLE survived AS SELECT 7 AS answer')
  const postmaster = await ask(
    url,
    `SELECT split_part(pg_read_file('postmaster.pid'), chr(10), 1)::int AS answer`,
  )
  process.kill(Number(postmaster), 'SIGKILL')
  await expect
    .poll(() => ask(url, 'SELECT answer FROM survived').catch(() => 'away'), { timeout: 15_000 })
    .toBe(7)
})

test('a pid file that names a stranger does not stop the start', async () => {
  const place = await preparePlace(dataDir, await serverAccount())
  await writeFile(
    join(place.cluster, 'postmaster.pid'),
    `${process.pid}\n${place.cluster}\n0\n5432\n${place.socket}\n\n\nready\n`,
  )
  const { url } = await start()
  expect(await ask(url, 'SELECT 1 AS answer')).toBe(1)
})

test('after a stop no process of the cluster is left', async () => {
  const database = await start()
  await database.stop()
  running = []
  const place = await preparePlace(dataDir, await serverAccount())
  expect(await processesOf(place.cluster)).toEqual([])
})

test.each(['installation', 'keys/database.password'])(
  'a lost %s is asked for, the data left alone',
  async (name) => {
    const before = await start()
    await ask(before.url, `CREATE TABLE IF NOT EXISTS treasure AS SELECT 9 AS answer`)
    await before.stop()
    running = []
    const path = join(dataDir, name)
    const content = await readFile(path, 'utf8')
    for (const attempt of ['first', 'second']) {
      await rm(path, { force: true })
      await expect(startEmbedded(dataDir), attempt).rejects.toThrow(path)
    }
    await writeFile(path, content)
    const after = await start()
    expect(await ask(after.url, 'SELECT answer FROM treasure')).toBe(9)
  },
)

test('a data folder under another installation is refused, the data left alone', async () => {
  const before = await start()
  await ask(before.url, 'CREATE TABLE IF NOT EXISTS treasure AS SELECT 9 AS answer')
  await before.stop()
  running = []
  const path = join(dataDir, 'installation')
  const content = await readFile(path, 'utf8')
  await writeFile(path, randomUUID())
  await expect(startEmbedded(dataDir)).rejects.toThrow('nothing was touched')
  await expect(startEmbedded(dataDir)).rejects.toThrow('nothing was touched')
  await writeFile(path, content)
  const after = await start()
  expect(await ask(after.url, 'SELECT answer FROM treasure')).toBe(9)
})

test('a data folder deleted and made anew starts with an empty cluster, and leaves the old one alone', async () => {
  const before = await start()
  await ask(before.url, 'CREATE TABLE IF NOT EXISTS forgotten AS SELECT 1 AS answer')
  await before.stop()
  running = []
  const account = await serverAccount()
  const old = await preparePlace(dataDir, account)
  for (const name of await readdir(dataDir)) await rm(join(dataDir, name), { recursive: true, force: true })
  const after = await start()
  expect(await ask(after.url, `SELECT to_regclass('forgotten') AS answer`)).toBeNull()
  if (account === null) return
  expect(await readdir(old.cluster)).toContain('PG_VERSION')
  await removePlace(old)
})
