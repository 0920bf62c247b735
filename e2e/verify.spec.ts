import type { Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { makeShareCode } from '../packages/domain/src/identity/share-code.ts'
import { learner } from './fixtures/accounts.ts'
import { desk, expect, phone, test, type Visitor } from './fixtures/guarded.ts'
import { look, settle } from './fixtures/look.ts'
import { signIn } from './steps/entrance.ts'
import { openFirstCertificate } from './steps/portfolio.ts'
import { share, withdraw, type Shared } from './steps/share.ts'
import { check, checkByCode, expectVerdict } from './steps/verify.ts'

const limitBytes = 130_000
const wechat =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003237) NetType/WIFI Language/zh_CN'
const neverGiven = makeShareCode(Uint8Array.from({ length: 12 }, (_, at) => at * 5 + 3))
const terms = { recipient: '演示企业', purpose: '应聘', days: 7 }

async function sharedByDemoLearner(visitor: Visitor): Promise<Shared & { name: string; title: string }> {
  const page = await visitor({ viewport: phone })
  await signIn(page, learner())
  const title = await openFirstCertificate(page)
  return { ...(await share(page, terms)), name: learner().name, title }
}

test('wrong, withdrawn and unknown codes get one and the same answer', async ({ visitor }) => {
  const owner = await visitor({ viewport: phone })
  await signIn(owner, learner())
  await openFirstCertificate(owner)
  const gone = await share(owner, { ...terms, recipient: '收回的分享' })
  await withdraw(owner, '收回的分享')
  await look(owner, 'shares')

  const stranger = await visitor({ viewport: phone })
  const answers: string[] = []
  for (const [code, name] of [
    [gone.code, learner().name],
    [gone.code, '别的人'],
    [neverGiven, learner().name],
  ] as const) {
    await checkByCode(stranger, code, name)
    await expect(stranger.getByText('没有可以查看的证书')).toBeVisible()
    answers.push(await stranger.locator('main').innerText())
  }
  expect(new Set(answers.map((answer) => answer.replace(/\s+/g, ' '))).size).toBe(1)
  await look(stranger, 'verify-not-found')
})

test('a name that is not the holder’s discloses nothing of the record', async ({ visitor }) => {
  const shared = await sharedByDemoLearner(visitor)
  const stranger = await visitor({ viewport: phone })
  await stranger.goto(shared.link)
  await check(stranger, '张冠李')
  await expectVerdict(stranger, '无法确认')
  await expect(stranger.getByText(/姓名对不上/).first()).toBeVisible()
  expect(await stranger.locator('main').innerText()).not.toContain(shared.title)
  await look(stranger, 'verify-other-name')
  await stranger.getByRole('button', { name: '改姓名再试' }).click()
  await expect(stranger.getByLabel('持有人姓名')).toHaveValue('张冠李')
  await check(stranger, shared.name)
  await expectVerdict(stranger, '有效')
})

test('back leads from the verdict to what was typed, and a reload asks anew', async ({ visitor }) => {
  const shared = await sharedByDemoLearner(visitor)
  const stranger = await visitor({ viewport: phone })
  await checkByCode(stranger, shared.code, shared.name)
  await expectVerdict(stranger, '有效')
  expect(new URL(stranger.url()).pathname).toBe('/v')
  await stranger.reload()
  await expectVerdict(stranger, '有效')
  await stranger.goBack()
  await expect(stranger.getByLabel('持有人姓名')).toHaveValue(shared.name)
  await expect(stranger.getByLabel('核验码')).toHaveValue(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/)
  await stranger.goForward()
  await expectVerdict(stranger, '有效')
})

test('everything until the verdict stays within 130 kB of script and style', async ({ visitor }) => {
  const shared = await sharedByDemoLearner(visitor)
  const stranger = await visitor({ viewport: phone })
  const loaded = new Map<string, number>()
  stranger.on('response', (response) => {
    const kind = response.request().resourceType()
    if (kind !== 'script' && kind !== 'stylesheet') return
    void response.body().then((bytes) => loaded.set(response.url(), gzipSync(bytes).byteLength))
  })
  await stranger.goto(shared.link)
  await check(stranger, shared.name)
  await expectVerdict(stranger, '有效')
  await expect.poll(() => loaded.size).toBeGreaterThan(1)
  const bytes = [...loaded.values()].reduce((sum, each) => sum + each, 0)
  test.info().annotations.push({ type: 'bytes', description: `${bytes} of ${limitBytes}` })
  console.log(`      verify page until the verdict: ${bytes} bytes of script and style, gzipped`)
  expect(bytes).toBeLessThanOrEqual(limitBytes)
  await look(stranger, 'verify-valid-demo')
})

test('the page works in WeChat’s browser, without camera, service worker or download', async ({
  visitor,
}) => {
  const shared = await sharedByDemoLearner(visitor)
  const inside = await visitor({
    viewport: phone,
    userAgent: wechat,
    isMobile: true,
    hasTouch: true,
    acceptDownloads: false,
    serviceWorkers: 'block',
  })
  await inside.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'mediaDevices', { get: () => undefined })
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })
  })
  await inside.goto(shared.link)
  await check(inside, shared.name)
  await expectVerdict(inside, '有效')
})

test('the page speaks English on request and remembers it', async ({ visitor }) => {
  const shared = await sharedByDemoLearner(visitor)
  const stranger = await visitor({ viewport: phone })
  await stranger.goto(shared.link)
  await stranger.getByRole('button', { name: 'EN' }).click()
  await expect(stranger.locator('html')).toHaveAttribute('lang', 'en')
  await stranger.reload()
  await expect(stranger.getByRole('button', { name: 'EN' })).toHaveAttribute('aria-pressed', 'true')
  await stranger.locator('input[name="holder"]').fill(shared.name)
  await stranger.locator('button[type="submit"]').click()
  await expect(stranger.locator('[data-verdict="valid"]')).toBeVisible()
  await look(stranger, 'verify-valid-en')
})

test('a credential and a verdict are printed on one A4 each', async ({ visitor }) => {
  const owner = await visitor({ viewport: desk })
  await signIn(owner, learner())
  await openFirstCertificate(owner)
  await expectOnePage(owner)
  const made = await share(owner, { ...terms, recipient: '打印' })
  const stranger = await visitor({ viewport: desk })
  await stranger.goto(made.link)
  await check(stranger, learner().name)
  await expectVerdict(stranger, '有效')
  for (const line of await stranger.locator('[data-check] summary').all()) await line.click()
  await expectOnePage(stranger)
})

async function expectOnePage(page: Page): Promise<void> {
  await settle(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toHaveCount(0)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  await page.emulateMedia({ media: 'screen' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length).toBe(1)
}
