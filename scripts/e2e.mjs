// Starts the product with a data folder of its own, walks the journeys in Debian's Chromium, stops what it started.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { serverAccount } from '../apps/api/src/platform/db/embedded/account.ts'
import { preparePlace, removePlace } from '../apps/api/src/platform/db/embedded/place.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const startMinutes = 5
const chromium = findChromium()
if (!chromium) missing('Chromium', 'chromium')
if (!speaksChinese()) missing('a Chinese font', 'fonts-noto-cjk')

const folder = mkdtempSync(join(tmpdir(), 'jiangji-e2e-'))
const dataDir = join(folder, 'data')
const port = await freePort()
const mailPort = await freePort()
const origin = `http://localhost:${port}`
const said = []
const product = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
  cwd: root,
  env: {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: dataDir,
    PUBLIC_ORIGIN: origin,
    SEED_SCALE: process.env.SEED_SCALE ?? '0.2',
    DATABASE_URL: '',
    SMTP_URL: `smtp://127.0.0.1:${mailPort}?tls=none`,
    SMTP_FROM: 'jiangji@mail.example',
    REMIND_EVERY_MINUTES: '0.1',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})
createInterface({ input: product.stdout }).on('line', (line) => said.push(line))

let stopped = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void stop().then(() => process.exit(130)))

try {
  await ready()
  process.exitCode = await walk()
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause)
  process.exitCode = 1
} finally {
  if (process.exitCode !== 0) console.error(`\nwhat the product said:\n${said.slice(-60).join('\n')}`)
  await stop()
}

async function ready() {
  const end = performance.now() + startMinutes * 60_000
  console.log(`e2e: starting the product at ${origin}`)
  while (performance.now() < end) {
    if (product.exitCode !== null) throw new Error('the product did not start')
    if (said.some((line) => line.includes('press Ctrl-C'))) return
    await pause(200)
  }
  throw new Error(`the product was not ready after ${startMinutes} minutes`)
}

async function walk() {
  const words = ['test', '-c', join(root, 'e2e/playwright.config.ts'), ...process.argv.slice(2)]
  const playwright = spawn('playwright', words, {
    cwd: root,
    env: {
      ...process.env,
      E2E_ORIGIN: origin,
      E2E_DATA_DIR: dataDir,
      E2E_CHROMIUM: chromium,
      E2E_MAIL_PORT: String(mailPort),
    },
    stdio: 'inherit',
  })
  const [code] = await once(playwright, 'exit')
  return code ?? 1
}

async function stop() {
  if (stopped) return
  stopped = true
  if (product.exitCode === null) {
    product.kill('SIGTERM')
    await Promise.race([once(product, 'exit'), pause(20_000)])
    if (product.exitCode === null) product.kill('SIGKILL')
  }
  if (existsSync(dataDir)) await removePlace(await preparePlace(dataDir, await serverAccount()))
  rmSync(folder, { recursive: true, force: true })
}

function findChromium() {
  const named = process.env.E2E_CHROMIUM
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = ['chromium', 'chromium-browser'].flatMap((name) => folders.map((each) => join(each, name)))
  return [named, ...places].find((place) => place && existsSync(place))
}

function speaksChinese() {
  const { stdout, error } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return Boolean(error) || stdout.trim() !== ''
}

function missing(what, debianPackage) {
  console.error(`没有找到 ${what}，浏览器测试没有运行 · ${what} is missing, the browser tests were not run`)
  console.error(`  sudo apt-get update && sudo apt-get install -y ${debianPackage}`)
  process.exit(1)
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: free } = server.address()
  server.close()
  return free
}
