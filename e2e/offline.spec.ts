import type { Page } from '@playwright/test'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { drop, pdfOf, textFile } from './steps/drop.ts'
import { issuedToken } from './steps/token.ts'
import { expectVerdict } from './steps/verify.ts'

test.describe('with the network off', () => {
  test.use({ provoked: [0] })

  test('after one visit a PDF is checked all the same, and the page says how old its lists are', async ({
    visitor,
  }) => {
    const issued = await issuedToken(visitor)
    const page = await visitor({ viewport: phone })
    await page.goto('/v')
    await expectKept(page)
    await page.context().setOffline(true)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: '核验证书' })).toBeVisible()
    await drop(page, pdfOf([issued.token]))
    await expectVerdict(page, '有效')
    await expect(page.getByText(/没有联网，核验于 .+机构名录取自 .+状态名单取自 /)).toBeVisible()
    await expect(page.getByText(issued.name).first()).toBeVisible()
    await look(page, 'offline-valid')

    await page.goto(`/v/${issued.code}`)
    await expect(page.getByText(/^核验码 /)).toBeVisible()
    await page.goto('/v')
    await drop(page, textFile('forged.jwt', `${issued.token.slice(0, -8)}AAAAAAAA`))
    await expectVerdict(page, '无效')
    await page.getByRole('button', { name: '核验另一张' }).click()
    await page.getByLabel('核验码').fill(issued.code)
    await page.getByLabel('持有人姓名').fill(issued.name)
    await page.getByRole('button', { name: '核验', exact: true }).click()
    await expect(page.getByText(/连不上服务器/)).toBeVisible()
    await look(page, 'offline-code')
  })
})

test('online a dropped credential of ours is valid, as of this moment', async ({ visitor }) => {
  const issued = await issuedToken(visitor)
  const page = await visitor({ viewport: phone })
  await page.goto('/v')
  await drop(page, pdfOf([issued.token]))
  await expectVerdict(page, '有效')
  await expect(page.getByText(/状态以此刻为准/)).toBeVisible()
  await look(page, 'brought-valid')
})

test('the page can be installed', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  await page.goto('/v')
  const address = await page.locator('link[rel="manifest"]').getAttribute('href')
  const manifest: { start_url: string; icons: { src: string }[] } = await (
    await page.request.get(address ?? '')
  ).json()
  expect(manifest.start_url).toBe('/v')
  for (const { src } of manifest.icons) expect((await page.request.get(src)).ok()).toBe(true)
})

async function expectKept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready
        const fetched = await caches.open('fetched-trust')
        return active?.state === 'activated' ? (await fetched.keys()).length : 0
      }),
    )
    .toBe(3)
}
