import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'

export interface SlowVisit {
  /** Milliseconds from the navigation until what is waited for stands and no task holds the page up any more. */
  usable: number
  /** Paths of all scripts and styles that were loaded. */
  files: string[]
}

export interface Signed {
  username: string
  password: string
}

/** A cheap phone far from the mast: the processor four times slower, the network as Lighthouse's slow 4G. */
const slow4g = { latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 }
const slowerBy = 4
const quietMillis = 1_500

const tasks = `globalThis.lastTaskEnd = 0
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    globalThis.lastTaskEnd = Math.max(globalThis.lastTaskEnd, startTime + duration)
}).observe({ type: 'longtask', buffered: true })`

export async function openPhone(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

/** One first visit with nothing kept, until `awaited` stands; signed in before, when somebody is named. */
export async function visitSlowly(
  browser: Browser,
  url: string,
  { awaited, signed }: { awaited: string; signed: Signed | null },
): Promise<SlowVisit> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  })
  try {
    if (signed !== null) await signIn(context, new URL(url).origin, signed)
    const page = await context.newPage()
    const files: string[] = []
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (/\.(js|css)$/.test(pathname)) files.push(pathname)
    })
    await slowDown(page)
    await page.addInitScript(tasks)
    await page.goto(url, { waitUntil: 'commit' })
    await page.locator(awaited).first().waitFor({ timeout: 60_000 })
    const stands = await page.evaluate<number>('performance.now()')
    await page.waitForTimeout(quietMillis)
    const lastTaskEnd = await page.evaluate<number>('globalThis.lastTaskEnd')
    return { usable: Math.max(stands, lastTaskEnd), files }
  } finally {
    await context.close()
  }
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...slow4g })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowerBy })
}

async function signIn(context: BrowserContext, origin: string, data: Signed): Promise<void> {
  const answer = await context.request.post(`${origin}/api/auth/sign-in/username`, {
    data,
    headers: { origin },
  })
  if (!answer.ok()) throw new Error(`nobody is signed in: ${answer.status()}`)
}
