import { chromium, type Page } from '@playwright/test'

export interface PreviewWalk {
  /** Milliseconds from the navigation until the first rows stand. */
  firstRows: number
  /** Milliseconds from the click until the first of the rows with errors stands. */
  jump: number
  /** The longest task while jumping to the errors, and while scrolling to the last row; tasks under 50 are none. */
  longestJump: number
  longestScroll: number
  /** Milliseconds from the first of the good rows to the last. */
  scroll: number
}

const tasks = `globalThis.longest = 0
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration)
}).observe({ type: 'longtask' })`

const toEnd = `(async () => {
  const grid = document.querySelector('[role=grid]')
  const last = Number(grid.getAttribute('aria-rowcount'))
  while (!grid.querySelector('[aria-rowindex="' + last + '"]')) {
    grid.parentElement.scrollTop = grid.parentElement.scrollHeight
    await new Promise((drawn) => requestAnimationFrame(drawn))
  }
})()`

/** The preview of a batch as its registrar sees it: opened at its errors, the good rows scrolled to their end, back to the errors. */
export async function walkPreview(
  executablePath: string,
  { origin, batchId, username, password }: Record<'origin' | 'batchId' | 'username' | 'password', string>,
): Promise<PreviewWalk> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } })
    page.setDefaultTimeout(600_000)
    const signedIn = await page.request.post(`${origin}/api/auth/sign-in/username`, {
      data: { username, password },
      headers: { origin },
    })
    if (!signedIn.ok()) throw new Error(`nobody is signed in: ${signedIn.status()}`)
    await page.addInitScript(tasks)
    await page.goto(`${origin}/desk/import/${batchId}`)
    await page.locator('[data-at="0"]').waitFor()
    const firstRows = await page.evaluate<number>('performance.now()')
    await open(page, '可导入')
    await page.evaluate('globalThis.longest = 0')
    const scroll = await took(() => page.evaluate(toEnd))
    const longestScroll = await page.evaluate<number>('globalThis.longest')
    await page.evaluate('globalThis.longest = 0')
    const jump = await took(() => open(page, '退回'))
    const longestJump = await page.evaluate<number>('globalThis.longest')
    return { firstRows, jump, longestJump, longestScroll, scroll }
  } finally {
    await browser.close()
  }
}

async function open(page: Page, tile: string): Promise<void> {
  await page.getByRole('button', { name: tile }).first().click()
  await page.locator('[data-at="0"]').waitFor()
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
