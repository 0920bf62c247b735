import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { findChromium } from '../browser/find-chromium.ts'
import type { Lot } from './lane.ts'

interface BrowserLane {
  verified(): Promise<number>
  raw(): Promise<number>
  close(): Promise<void>
}

/** The lane in Debian's Chromium, built as the portal is and served from localhost, where WebCrypto is; null without Chromium. */
export async function openBrowserLane(lot: Lot): Promise<BrowserLane | null> {
  const executablePath = findChromium()
  if (executablePath === null) return null
  const scripts = await bundle()
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? '')
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript')
    response.end(script ?? '<!doctype html><script type="module" src="/lane.js"></script>')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage()
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
  await page.waitForFunction('globalThis.lane !== undefined')
  await page.evaluate(`lane.take(${JSON.stringify(lot)})`)
  const rate = async (side: 'verified' | 'raw') => {
    const [each = Number.NaN] = await page.evaluate<number[]>(`lane.${side}()`)
    return each
  }
  return {
    verified: () => rate('verified'),
    raw: () => rate('raw'),
    async close() {
      await browser.close()
      server.close()
    },
  }
}

/** The scripts by the address each is served at; what only some credentials need stands apart, as in the portal. */
async function bundle(): Promise<Map<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('browser.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'lane.js',
      },
    },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (result === undefined || !('output' in result)) throw new Error('the lane could not be built')
  const chunks = result.output.filter((each) => each.type === 'chunk')
  return new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code]))
}
